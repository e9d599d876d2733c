package org.duly.benchmarks.daily;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import org.duly.Duly;
import org.duly.daily.DailyRuns;
import org.duly.daily.Measure;
import org.duly.database.DatabaseStart;
import org.duly.identity.Acting;
import org.duly.identity.Actor;
import org.duly.kernel.BusinessClock;
import org.duly.party.keys.FieldCipher;
import org.duly.portfolio.Contract;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.Environment;

/**
 * Runs the daily run over whole books through its door, with scope, history and audit as in service: the first day, on
 * which every account gets a result, and the days after, on which only what changed is written. Beside it, in the same
 * database and the same minute, the bare statements B and D over the same accounts.
 */
public final class DailySpeed {

    /** A Wednesday in no month's last days, so that the days after hold no payday but one. */
    private static final LocalDate FIRST = LocalDate.of(2026, 11, 18);

    private static final int NEXT_DAYS = 5;
    private static final int WARM_UP = 5_000;

    private final Connection owner;
    private final ConfigurableApplicationContext beans;
    private final int accounts;
    private final Book book = new Book(FIRST);

    private DailySpeed(Connection owner, ConfigurableApplicationContext beans, int accounts) {
        this.owner = owner;
        this.beans = beans;
        this.accounts = accounts;
    }

    public static void main(String[] arguments) throws Exception {
        int[] sizes = arguments.length == 0
                ? new int[] {10_000, 100_000}
                : Arrays.stream(arguments).mapToInt(Integer::parseInt).toArray();
        measure(WARM_UP, false);
        System.out.println(
                "| accounts | day | looked at | written | ours s | bare | bare s | ours / bare | µs per account |");
        System.out.println("|---:|---|---:|---:|---:|---|---:|---:|---:|");
        for (int size : sizes) {
            measure(size, true);
        }
    }

    private static void measure(int accounts, boolean print) throws Exception {
        Path data = Files.createTempDirectory("duly-daily");
        try (ConfigurableApplicationContext beans = new SpringApplicationBuilder(Duly.class)
                        .initializers(new DatabaseStart())
                        .run("--server.port=0", "--duly.scheduling=false", "--duly.demo=false", "--duly.data=" + data);
                Connection owner = owner(beans.getEnvironment())) {
            new DailySpeed(owner, beans, accounts).measure(print);
        }
    }

    private void measure(boolean print) throws SQLException {
        creditor();
        new Loading(owner, beans.getBean(FieldCipher.class), book, accounts).load();
        execute("vacuum (analyze)");
        execute("checkpoint");
        double b = bare(Bare.B, FIRST, "truncate bare.result");
        line(print, FIRST, "first", "B", b);
        for (int i = 1; i <= NEXT_DAYS; i++) {
            execute("vacuum (analyze)");
            LocalDate day = FIRST.plusDays(i);
            double d = bare(Bare.D, day, "select 1");
            line(print, day, "next", "D", d);
        }
    }

    private void line(boolean print, LocalDate day, String which, String bare, double bareSeconds) throws SQLException {
        long rows = written();
        double ours = ours(day);
        int looked = beans.getBean(Acting.class)
                .as(
                        Actor.system("benchmark"),
                        () -> beans.getBean(DailyRuns.class).report(day).count(Measure.LOOKED));
        if (print) {
            System.out.printf(
                    Locale.ROOT,
                    "| %,d | %s, %s | %,d | %,d | %.2f | %s | %.2f | %.2f | %.1f |%n",
                    accounts,
                    which,
                    day,
                    looked,
                    written() - rows,
                    ours,
                    bare,
                    bareSeconds,
                    ours / bareSeconds,
                    ours / accounts * 1e6);
        }
    }

    private double ours(LocalDate day) {
        BusinessClock clock = beans.getBean(BusinessClock.class);
        clock.showFromNow(day.atTime(8, 0).atZone(BusinessClock.ZONE).toInstant());
        long from = System.nanoTime();
        List<LocalDate> done = beans.getBean(Acting.class)
                .as(
                        Actor.system("benchmark"),
                        () -> beans.getBean(DailyRuns.class).catchUp());
        double seconds = (System.nanoTime() - from) / 1e9;
        if (!done.equals(List.of(day))) {
            throw new IllegalStateException("Ran " + done + " instead of " + day);
        }
        return seconds;
    }

    /** The first run of three is a warm-up for B; D can only be done once a day. */
    private double bare(String statement, LocalDate day, String before) throws SQLException {
        int rounds = statement.equals(Bare.B) ? 3 : 1;
        double[] seconds = new double[rounds];
        for (int i = 0; i < rounds; i++) {
            execute(before);
            long from = System.nanoTime();
            try (var prepared = owner.prepareStatement(statement)) {
                prepared.setObject(1, day);
                prepared.executeUpdate();
            }
            seconds[i] = (System.nanoTime() - from) / 1e9;
        }
        Arrays.sort(seconds);
        return seconds[rounds / 2];
    }

    /** Result rows so far, of where cases stand and where they stood. */
    private long written() throws SQLException {
        try (var rows = owner.createStatement()
                .executeQuery("select (select count(*) from daily.stand) + (select count(*) from daily.past_stand)")) {
            rows.next();
            return rows.getLong(1);
        }
    }

    private void creditor() throws SQLException {
        execute("insert into portfolio.creditor values ('" + Book.CREDITOR
                + "', 'BENCH', '测速银行', 'BANK', 'BENCH', true, 'CN', 'CNY', '" + book.opened() + "')");
        Contract usual = Contract.usual(Currency.getInstance("CNY"));
        execute("insert into portfolio.contract values ('" + Book.CREDITOR + "', null, 0, " + usual.promiseGraceDays()
                + ", '{30,60,90,120,150,180}')");
    }

    private void execute(String sql) throws SQLException {
        try (var statement = owner.createStatement()) {
            statement.execute(sql);
        }
    }

    private static Connection owner(Environment settings) throws SQLException {
        return DriverManager.getConnection(
                settings.getRequiredProperty("spring.flyway.url"),
                settings.getRequiredProperty("spring.flyway.user"),
                settings.getRequiredProperty("spring.flyway.password"));
    }
}
