-- Who may see which creditor's rows: the application's own role, and row-level security by the scope set per transaction.
do $$
begin
    if not exists (select from pg_roles where rolname = 'duly_app') then
        create role duly_app nologin;
    end if;
    execute format('grant duly_app to %I', current_user);
end
$$;

create schema identity;
grant usage on schema identity to duly_app;
alter default privileges in schema identity grant select, insert, update, delete on tables to duly_app;
alter default privileges in schema identity grant usage on sequences to duly_app;

-- True if rows of this creditor are in the scope of whoever acts: '*', or a list of creditor ids.
create function identity.sees(creditor uuid) returns boolean
    language sql stable
    return current_setting('duly.scope', true) = '*'
        or creditor::text = any (string_to_array(current_setting('duly.scope', true), ','));

-- Makes the schema of a room, open to the application.
create function identity.room(name text) returns void
    language plpgsql as
$$
begin
    execute format('create schema if not exists %I', name);
    execute format('grant usage on schema %I to duly_app', name);
    execute format('alter default privileges in schema %I grant select, insert, update, delete on tables to duly_app', name);
    execute format('alter default privileges in schema %I grant usage on sequences to duly_app', name);
    execute format('alter default privileges in schema %I grant execute on functions to duly_app', name);
end
$$;

-- Hides rows of creditors out of scope, for reading and writing, whoever asks.
create function identity.guard(guarded regclass) returns void
    language plpgsql as
$$
begin
    execute format('alter table %s enable row level security', guarded);
    execute format('alter table %s force row level security', guarded);
    execute format('create policy creditor_scope on %s using (identity.sees(creditor_id)) with check (identity.sees(creditor_id))', guarded);
end
$$;

create function identity.refuse_change() returns trigger
    language plpgsql as
$$
begin
    raise exception '% is append-only: % refused', tg_table_name, tg_op using errcode = 'restrict_violation';
end
$$;

-- Makes a table refuse every change but new rows.
create function identity.append_only(kept regclass) returns void
    language plpgsql as
$$
begin
    execute format('revoke update, delete, truncate on %s from duly_app', kept);
    execute format('create trigger append_only before update or delete on %s for each row execute function identity.refuse_change()', kept);
    execute format('create trigger append_only_whole before truncate on %s for each statement execute function identity.refuse_change()', kept);
end
$$;
