package org.duly.benchmarks.reserve;

import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Time that processors spent, which other programs on the machine lengthen far less than the time on the wall.
 *
 * @param database the server of PostgreSQL, whose children serve the connections
 */
record Processor(ProcessHandle database) {

    /** Spent since each of them began, in nanoseconds. */
    record Spent(long application, long database) {

        Spent since(Spent before) {
            return new Spent(application - before.application, database - before.database);
        }
    }

    static Processor of(DataSource owner) {
        long connection = JdbcClient.create(owner)
                .sql("select pg_backend_pid()")
                .query(Long.class)
                .single();
        return new Processor(ProcessHandle.of(connection)
                .flatMap(ProcessHandle::parent)
                .orElseThrow(() -> new IllegalStateException("PostgreSQL does not run on this machine")));
    }

    Spent spent() {
        long application = ManagementFactory.getPlatformMXBean(com.sun.management.OperatingSystemMXBean.class)
                .getProcessCpuTime();
        long served = Stream.concat(Stream.of(database), database.children())
                .mapToLong(process ->
                        process.info().totalCpuDuration().orElse(Duration.ZERO).toNanos())
                .sum();
        return new Spent(application, served);
    }
}
