package org.duly.audit.chain;

import java.io.PrintStream;
import java.util.List;
import org.duly.audit.AuditTrail;
import org.duly.kernel.OperatorCommand;
import org.springframework.stereotype.Component;

/** {@code verify-audit}: recomputes the whole chain and says where it is broken. */
@Component
class VerifyAudit implements OperatorCommand {

    private final AuditTrail trail;

    VerifyAudit(AuditTrail trail) {
        this.trail = trail;
    }

    @Override
    public String name() {
        return "verify-audit";
    }

    @Override
    public int run(List<String> arguments, PrintStream out) {
        return switch (trail.verify()) {
            case AuditTrail.Verification.Intact intact -> {
                out.printf(
                        "The journal is intact: %d entries, %d of them not yet sealed, head %s%n",
                        intact.entries(), intact.unsealed(), intact.head());
                yield 0;
            }
            case AuditTrail.Verification.Broken broken -> {
                out.printf(
                        "The journal was changed at link %d, entry %s: %s%n",
                        broken.link(), broken.entry(), broken.what());
                yield 1;
            }
        };
    }
}
