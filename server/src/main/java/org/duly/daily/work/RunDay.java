package org.duly.daily.work;

import java.io.PrintStream;
import java.time.LocalDate;
import java.util.List;
import org.duly.daily.DailyRun;
import org.duly.daily.DailyRuns;
import org.duly.daily.Measure;
import org.duly.daily.Report;
import org.duly.identity.Acting;
import org.duly.identity.Actor;
import org.duly.kernel.OperatorCommand;
import org.springframework.stereotype.Component;

/** {@code run-day}: does every daily run that is due, or goes on with the one that was left in the middle. */
@Component
class RunDay implements OperatorCommand {

    private final DailyRuns runs;
    private final Acting acting;

    RunDay(DailyRuns runs, Acting acting) {
        this.runs = runs;
        this.acting = acting;
    }

    @Override
    public String name() {
        return "run-day";
    }

    @Override
    public int run(List<String> arguments, PrintStream out) {
        if (!arguments.isEmpty()) {
            out.println("run-day takes no options: it does what is due, oldest day first.");
            return 2;
        }
        return acting.as(Actor.system("daily run"), () -> run(out));
    }

    private int run(PrintStream out) {
        List<LocalDate> finished = runs.catchUp();
        finished.forEach(date -> out.println(line(date)));
        if (runs.isDue()) {
            out.println("Another server works the last partitions; see /operations/daily.");
            return 1;
        }
        if (finished.isEmpty()) {
            out.println("Nothing is due.");
        }
        boolean exceptions =
                finished.stream().anyMatch(date -> runs.report(date).exceptionCount() > 0);
        return exceptions ? 1 : 0;
    }

    private String line(LocalDate date) {
        Report report = runs.report(date);
        DailyRun run = runs.on(date).orElseThrow();
        return "%s: %,d cases looked at, %,d exceptions, %.1f s"
                .formatted(
                        date,
                        report.count(Measure.LOOKED),
                        report.exceptionCount(),
                        run.duration(run.startedAt()).toMillis() / 1000.0);
    }
}
