package org.duly.benchmarks.gate;

import dev.cel.common.types.MapType;
import dev.cel.common.types.SimpleType;
import dev.cel.compiler.CelCompiler;
import dev.cel.compiler.CelCompilerFactory;
import dev.cel.parser.CelStandardMacro;
import dev.cel.runtime.CelRuntime;
import dev.cel.runtime.CelRuntimeFactory;
import java.util.Map;

/** The sixteen rules in CEL, over maps. */
final class Cel implements Engine {
    private static final String[] CONDITIONS = {
        "c.status != 'OPEN'",
        "c.deceased && c.kind != 'EXECUTOR'",
        "c.bankrupt",
        "c.attorney && c.kind != 'ATTORNEY'",
        "c.cease && c.channel != 'LETTER'",
        "c.consent == 2",
        "(c.channel == 'SMS' || c.channel == 'EMAIL') && c.consent != 1",
        "(c.channel == 'PHONE' || c.channel == 'SMS') && (c.localHour < 8 || c.localHour >= 21)",
        "c.localHour >= c.inconvFrom && c.localHour < c.inconvTo",
        "c.channel == 'PHONE' && c.hist.filter(a, a.channel == 'PHONE' && a.age < 604800).size() >= 7",
        "c.channel == 'PHONE' && c.hist.exists(a, a.channel == 'PHONE' && a.outcome == 'RPC' && a.age < 604800)",
        "c.channel == 'SMS' && c.hist.filter(a, a.channel == 'SMS' && a.age < 604800).size() >= 3",
        "c.hist.filter(a, a.age < 86400).size() >= 2",
        "(c.kind == 'EMPLOYER' || c.kind == 'RELATIVE')"
                + " && (c.purpose != 'LOCATE' || c.hist.exists(a, a.kind == c.kind))",
        "(c.place == 'WORK' && c.workProhibited) || (c.dow == 7 && c.state == 'MA')",
        "c.promiseUntil > c.now"
    };

    private final CelRuntime.Program[] programs = new CelRuntime.Program[CONDITIONS.length];

    Cel() throws Exception {
        CelCompiler compiler = CelCompilerFactory.standardCelCompilerBuilder()
                .setStandardMacros(CelStandardMacro.STANDARD_MACROS)
                .addVar("c", MapType.create(SimpleType.STRING, SimpleType.DYN))
                .build();
        CelRuntime runtime = CelRuntimeFactory.standardCelRuntimeBuilder().build();
        for (int i = 0; i < CONDITIONS.length; i++) {
            programs[i] = runtime.createProgram(compiler.compile(CONDITIONS[i]).getAst());
        }
    }

    @Override
    public int denied(Case asked) throws Exception {
        Map<String, Object> given = Map.of("c", AsMap.of(asked.derive()));
        int denied = 0;
        for (int i = 0; i < programs.length; i++) {
            if ((Boolean) programs[i].eval(given)) {
                denied |= 1 << i;
            }
        }
        return denied;
    }
}
