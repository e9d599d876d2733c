/**
 * Assignment: who works which case, and how cases move between people (分案 流转 留案 协催 抢案).
 *
 * <p>Owns what people bring along to their desks (room, traits, absences, conflicts of interest), what kinds of cases
 * ask, the runs of allocation, and the account of every move. Casework holds the case and its holder; a move is carried
 * out through its door.
 *
 * <p>Listens to: CaseAssigned, CaseReleased, CaseStopped, CaseClosed, ContactLogged, PromiseTaken, PaymentPosted,
 * PaymentReversed, CaseResumed. Publishes: KeepAsked, KeepDecided; every other move is a fact of casework that names
 * its rule.
 */
@ApplicationModule(
        displayName = "Assignment",
        allowedDependencies = {
            "kernel",
            "identity",
            "audit",
            "party",
            "portfolio",
            "ledger",
            "payment :: events",
            "casework",
            "casework :: events",
            "contact :: events",
            "arrangement :: events"
        })
@NullMarked
package org.duly.assignment;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
