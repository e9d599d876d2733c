package org.duly.compliance.conformance;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;

/** Runs the command and keeps what it printed, on a day that the test knows. */
final class Runner {
    static final String GOOD = """
            {"id":"G1","jurisdiction":"CN","lenders":[{"id":"B","kind":"BANK","cba_member":true}],\
            "debts":[{"id":"D1","type":"CONSUMER_LOAN","lender":"B","online":true}],"history":[],\
            "attempt":{"at":"2026-11-21T06:30:00+08:00","channel":"PHONE_CALL","target":"CONSUMER","debt":["D1"]},\
            "consumer":{"locations":[{"indicator":"address","zone":"Asia/Shanghai"}]}}""";

    private final ByteArrayOutputStream printed = new ByteArrayOutputStream();
    private final ByteArrayOutputStream complained = new ByteArrayOutputStream();

    int run(String... arguments) {
        PrintStream out = new PrintStream(printed, true, StandardCharsets.UTF_8);
        PrintStream err = new PrintStream(complained, true, StandardCharsets.UTF_8);
        return new Check(out, err, () -> LocalDate.of(2026, 11, 25)).run(List.of(arguments));
    }

    String printed() {
        return printed.toString(StandardCharsets.UTF_8);
    }

    String complained() {
        return complained.toString(StandardCharsets.UTF_8);
    }
}
