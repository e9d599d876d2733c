package org.duly.benchmarks.daily;

/**
 * What a database does at the least for a day of ageing, as bare statements over one wide row an account and a ladder of
 * segment and days past due: B writes a result row for every account, D updates only the accounts whose bucket changed.
 */
final class Bare {

    static final String TABLES = """
            create schema bare;
            create table bare.account (
                account_id bigint not null, tenant_id int not null, portfolio_id int not null, debtor_id bigint not null,
                external_ref text not null, product_code text not null, currency char(3) not null,
                open_date date not null, last_due_date date not null, first_unpaid_due date, charge_off_date date,
                principal numeric(14,2) not null, interest numeric(14,2) not null, fees numeric(14,2) not null,
                overdue_amount numeric(14,2) not null, total_balance numeric(14,2) not null, credit_limit numeric(14,2),
                last_payment_date date, last_payment_amount numeric(14,2), risk_score smallint, segment text,
                branch text, region text, timezone text not null, status text not null,
                dpd int, bucket smallint, treatment_step smallint, next_action_on date, updated_at timestamptz not null);
            create table bare.ladder (segment text, low int, high int, bucket smallint, step smallint, wait int);
            insert into bare.ladder select segment, low, high, bucket, bucket * 10, wait
                from unnest(array['A', 'B', 'C', 'D']) segment, (values (0, 1, 0, 9999), (1, 31, 1, 7), (31, 61, 2, 5),
                    (61, 91, 3, 4), (91, 121, 4, 3), (121, 181, 5, 3), (181, 1000000, 6, 14)) v (low, high, bucket, wait);
            create table bare.result (run_date date, account_id bigint, dpd int, bucket smallint, step smallint,
                next_action_on date, primary key (run_date, account_id))""";

    static final String INDEXES = """
            alter table bare.account add primary key (account_id);
            create unique index on bare.account (tenant_id, portfolio_id, external_ref);
            create index on bare.account (debtor_id);
            create index on bare.account (tenant_id, next_action_on) where status = 'OPEN'""";

    /** A result row for every account of a day. */
    static final String B = """
            insert into bare.result
            select day, account_id, d.dpd, l.bucket, l.step, day + l.wait
            from bare.account a cross join (select cast(? as date) as day) t
            cross join lateral (select greatest(0, day - first_unpaid_due) as dpd) d
            join bare.ladder l on l.segment = a.segment and d.dpd >= l.low and d.dpd < l.high
            where status = 'OPEN'""";

    /** Only the accounts whose bucket is another on that day. */
    static final String D = """
            update bare.account a set bucket = q.bucket, treatment_step = q.step, next_action_on = q.next_on, updated_at = now()
            from (select account_id, l.bucket, l.step, day + l.wait as next_on
                from bare.account a cross join (select cast(? as date) as day) t
                cross join lateral (select greatest(0, day - first_unpaid_due) as dpd) d
                join bare.ladder l on l.segment = a.segment and d.dpd >= l.low and d.dpd < l.high
                where status = 'OPEN' and l.bucket is distinct from a.bucket) q
            where q.account_id = a.account_id""";

    private static final int[] EDGES = {0, 30, 60, 90, 120, 180};

    private Bare() {}

    /** The bucket of the ladder above. */
    static int bucket(int daysPastDue) {
        int bucket = 0;
        while (bucket < EDGES.length && daysPastDue > EDGES[bucket]) {
            bucket++;
        }
        return bucket;
    }
}
