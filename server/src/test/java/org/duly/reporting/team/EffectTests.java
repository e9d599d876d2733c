package org.duly.reporting.team;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.duly.casework.CaseCard;
import org.duly.identity.CreditorScope;
import org.duly.identity.Member;
import org.duly.identity.Role;
import org.duly.kernel.CaseId;
import org.duly.kernel.CreditorId;
import org.duly.kernel.DebtorId;
import org.duly.kernel.UserId;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class EffectTests {

    private static final Member LI = member("李");
    private static final Member WANG = member("王");

    @Test
    void movesCasesFromGiverToReceiver() {
        Effect effect = Effect.of(
                List.of(heldBy(WANG.id()), heldBy(WANG.id()), heldBy(null)),
                LI,
                Map.of(LI.id(), 10, WANG.id(), 7),
                Map.of(WANG.id(), "王"));

        assertThat(effect.moved()).isEqualTo(3);
        assertThat(effect.loads()).containsExactly(new Effect.Load("李", 10, 13), new Effect.Load("王", 7, 5));
    }

    @Test
    void leavesWhatTheReceiverHoldsAlready() {
        Effect effect = Effect.of(List.of(heldBy(LI.id())), LI, Map.of(LI.id(), 1), Map.of());

        assertThat(effect).isEqualTo(new Effect(0, 1, List.of(new Effect.Load("李", 1, 1))));
    }

    private static CaseCard heldBy(@Nullable UserId holder) {
        return new CaseCard(
                new CaseId(UUID.randomUUID()),
                "C000001",
                new CreditorId(new UUID(0, 1)),
                new DebtorId(new UUID(0, 2)),
                List.of(),
                CaseCard.Standing.OPEN,
                "NEW",
                "1",
                holder,
                null,
                0,
                List.of(),
                Instant.EPOCH,
                null);
    }

    private static Member member(String name) {
        return new Member(
                new UserId(UUID.randomUUID()),
                name,
                name,
                "1",
                Set.of(Role.COLLECTOR),
                new CreditorScope.Everything(),
                null,
                Locale.SIMPLIFIED_CHINESE,
                true);
    }
}
