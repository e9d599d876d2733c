package org.duly.desk.timeline;

import java.time.LocalDate;

/**
 * What one person did on a day.
 *
 * @param contacts contacts logged
 * @param reached right parties reached
 * @param promises promises taken
 */
public record DayTally(LocalDate day, int contacts, int reached, int promises) {}
