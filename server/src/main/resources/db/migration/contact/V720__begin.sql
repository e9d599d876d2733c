-- Until when the clearance of an attempt lets it begin. Reservations older than this column begin no more; they run out.
alter table contact.attempt add column clearance_ends timestamptz not null default 'epoch';
alter table contact.attempt alter column clearance_ends drop default;
