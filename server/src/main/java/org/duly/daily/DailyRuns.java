package org.duly.daily;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** The daily run: one for each business date, in order, each done once whoever starts it and however often. */
public interface DailyRuns {

    /**
     * Does, on this thread and its helpers, every run that is due and not done, oldest first, and goes on with one that
     * was left in the middle. Several servers may do so at once: they share the partitions.
     *
     * @return the dates that were finished meanwhile
     */
    List<LocalDate> catchUp();

    /** The same in the background; false if this server is at it already. */
    boolean start();

    /** Whether anything is due that is not done. */
    boolean isDue();

    /** The latest runs, newest first. */
    List<DailyRun> latest(int most);

    Optional<DailyRun> on(LocalDate date);

    Report report(LocalDate date);
}
