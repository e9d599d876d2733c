package org.duly.compliance.pack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;

/** The smallest pack with a rule, an exception and their cases, from which each test departs in what it is about. */
public final class TinyPack {
    public static final String FIT = """
            pack: cn-tiny
            format: 1
            version: "1"
            title: {zh: 小, en: Tiny}
            jurisdiction: CN
            force: rule
            legal_time: Asia/Shanghai
            in_force: {from: 2020-01-01, to: 2030-12-31}
            checked: {on: 2026-11-22, against: text, by: [desk]}
            parameters:
              tiny.crew:
                meaning: people on a visit
                unit: people
                values: [{from: 2020-01-01, value: "2", cite: "art 1"}]
            rules:
              - id: cn-crew
                cite: "art 1"
                evidence: SEEN
                asks: [VISIT]
                check: {crew: {least: tiny.crew}}
                reason: {zh: 少, en: too few}
            exceptions:
              - id: cn-crew-silent
                exception_to: [cn-crew]
                cite: "art 2"
                evidence: SEEN
                asks: [VISIT]
                when: [visit_without_sound]
            case_base:
              jurisdiction: CN
              lenders: [{id: B, kind: BANK, cba_member: true}]
              debts: [{id: D1, type: CONSUMER_LOAN, lender: B, online: true}]
              history: []
              attempt: {at: "2026-11-21T10:00:00+08:00", channel: VISIT, target: CONSUMER, debt: [D1]}
              consumer: {locations: [{indicator: address, zone: Asia/Shanghai}]}
            provisions: [cn-crew, cn-crew-silent]
            cases:
              - {denies: cn-crew, name: one, given: {attempt: {visit: {place: HOME, crew_size: 1}}}}
              - {permits: cn-crew, name: two, given: {attempt: {visit: {place: HOME, crew_size: 2}}}}
              - {excepts: cn-crew-silent, name: silent,
                  given: {attempt: {visit: {place: HOME, crew_size: 1}, recording: {visit_audio: DOWN}}}}
              - {short_of: cn-crew-silent, name: heard, given: {attempt: {visit: {place: HOME, crew_size: 1}}}}
            """;

    private TinyPack() {}

    /** The pack with one part of its text replaced. */
    public static String but(String part, String instead) {
        assertThat(FIT).contains(part);
        return FIT.replace(part, instead);
    }

    /** The files {@code a.yaml}, {@code b.yaml} … in this order. */
    public static Map<String, byte[]> files(String... packs) {
        Map<String, byte[]> files = new TreeMap<>();
        for (int i = 0; i < packs.length; i++) {
            files.put((char) ('a' + i) + ".yaml", packs[i].getBytes(StandardCharsets.UTF_8));
        }
        return files;
    }

    /** What the loader says against these packs, one problem a line. */
    public static String refusal(String... packs) {
        UnfitPack unfit = catchThrowableOfType(UnfitPack.class, () -> PackLoader.load(files(packs)));
        assertThat(unfit).as("the packs must be refused").isNotNull();
        return String.valueOf(unfit.getMessage());
    }
}
