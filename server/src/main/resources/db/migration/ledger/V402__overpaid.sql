-- Finds accounts with money beyond what was owed without reading every posting.
create index posting_overpaid on ledger.posting (transaction_id) where book = 'OVERPAID';
