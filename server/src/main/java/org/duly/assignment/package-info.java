/**
 * Assignment: who works which case, and how cases move between people (分案 流转 留案 协催 抢案).
 *
 * <p>Owns the rules of allocation, the moves, keeps, assists and absences, and what people bring along (skills, languages,
 * regions). Casework holds the case and its holder; a move is carried out through its door. Listens to: CaseAssigned,
 * CaseClosed.
 */
@ApplicationModule(
        displayName = "Assignment",
        allowedDependencies = {"kernel", "identity", "audit", "party", "portfolio", "ledger", "casework", "casework :: events"})
@NullMarked
package org.duly.assignment;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
