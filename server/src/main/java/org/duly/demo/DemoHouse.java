package org.duly.demo;

import java.util.List;
import java.util.Map;
import java.util.Random;
import org.duly.casework.CaseCard;
import org.duly.casework.CaseProcedure;
import org.duly.casework.Cases;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.stereotype.Component;

/** What the house does in the afternoon besides calling: a leader answers, examines and decides on a few cases. */
@Component
@ConditionalOnBooleanProperty("duly.demo")
class DemoHouse {

    private static final int PAGE = 400;
    private static final int ONE_CASE_IN = 4;

    /** What may come of a case in each state, and how it is written down. */
    private static final Map<String, List<Outcome>> DECISIONS = Map.of(
            "DISPUTED", List.of(new Outcome("DISPUTE_ANSWERED", "已书面答复金额构成，债务人收到")),
            "HARDSHIP",
                    List.of(new Outcome("PLAN_AGREED", "按可负担金额签订分期协议"), new Outcome("RELIEF_GRANTED", "住院证明属实，准予暂缓")),
            "FRAUD_SUSPECTED",
                    List.of(
                            new Outcome("FRAUD_CONFIRMED", "签名与身份证影像不符，委托方确认"),
                            new Outcome("FRAUD_REFUTED", "开户影像与本人一致")),
            "DEATH_REPORTED", List.of(new Outcome("DEATH_CONFIRMED", "死亡证明复印件已收")),
            "REFUSED", List.of(new Outcome("LEGAL_PROPOSED", "多次协商无果，有还款能力")),
            "LEGAL_REVIEW", List.of(new Outcome("LEGAL_APPROVED", "时效内，证据齐全")),
            "LOST", List.of(new Outcome("VISIT_ORDERED", "电话均无效，登记地址可核实")),
            "RAISING_FUNDS", List.of(new Outcome("PLAN_AGREED", "分三期，首期下月发薪日")),
            "PLAN_RUNNING", List.of(new Outcome("INSTALMENT_MISSED", "到期未见入账")));

    private final Cases cases;
    private final CaseProcedure procedure;

    DemoHouse(Cases cases, CaseProcedure procedure) {
        this.cases = cases;
        this.procedure = procedure;
    }

    private record Outcome(String code, String reason) {}

    void decide(Random chance) {
        DECISIONS.keySet().stream().sorted().forEach(state -> decide(state, chance));
    }

    private void decide(String state, Random chance) {
        List<CaseCard> standing = cases.find(new Cases.Filter(null, state, null, false, null), PAGE, 0)
                .cards();
        for (CaseCard card : standing) {
            if (chance.nextInt(ONE_CASE_IN) == 0) {
                List<Outcome> possible = DECISIONS.getOrDefault(state, List.of());
                decide(card, possible.get(chance.nextInt(possible.size())));
            }
        }
    }

    /** Where the case began in a version that has no such decision, it stays as it is. */
    private void decide(CaseCard card, Outcome outcome) {
        if (procedure.decisions(card.id()).stream()
                .anyMatch(decision -> decision.outcome().equals(outcome.code()))) {
            procedure.decide(card.id(), outcome.code(), outcome.reason(), null);
        }
    }
}
