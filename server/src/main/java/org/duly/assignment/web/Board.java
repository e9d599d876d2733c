package org.duly.assignment.web;

import java.util.List;
import org.duly.assignment.book.Seat;
import org.duly.assignment.moves.Tenures;
import org.duly.kernel.Money;

/**
 * The leader's board: what lies where, and what waits.
 *
 * @param pool open cases that nobody holds
 * @param overdue cases past the due time of their step
 * @param quiet held cases that nobody tried for long
 * @param waiting requests to keep that wait for a decision
 * @param due cases long enough with their holder to go on
 * @param movedToday moves since midnight
 */
record Board(int pool, int overdue, int quiet, int waiting, int due, int movedToday, List<Row> rows) {

    /** One desk now. */
    record Row(Seat seat, Tenures.Tally tally, int overdue, int keeps, Money worth) {

        /** How full the desk is, in percent of its capacity. */
        public int fill() {
            int capacity = seat.sheet().capacity();
            return capacity == 0 ? 100 : Math.min(100, seat.holds().size() * 100 / capacity);
        }
    }
}
