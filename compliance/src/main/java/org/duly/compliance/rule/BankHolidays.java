package org.duly.compliance.rule;

import org.duly.compliance.facts.ConcWishes.Nation;

/** The working days of each part of the United Kingdom. */
public record BankHolidays(
        BusinessCalendar englandAndWales, BusinessCalendar scotland, BusinessCalendar northernIreland) {
    /** The calendar where a customer lives. */
    BusinessCalendar of(Nation nation) {
        return switch (nation) {
            case ENGLAND, WALES -> englandAndWales;
            case SCOTLAND -> scotland;
            case NORTHERN_IRELAND -> northernIreland;
        };
    }
}
