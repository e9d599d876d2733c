package org.duly.compliance.rule;

/** What only rules of the United Kingdom count or reckon. */
public sealed interface ConcCheck extends Check
        permits UsualHours,
                CustomerHours,
                PlanPause,
                MoratoriumStands,
                StatuteBarred,
                PassedOn,
                CardPause,
                CardRefusals,
                ProRata,
                PersistentDebt,
                ArrearsNotice,
                WithinMeans,
                BalanceRise,
                FeeAboveCost {}
