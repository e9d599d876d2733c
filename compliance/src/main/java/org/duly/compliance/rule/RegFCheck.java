package org.duly.compliance.rule;

/** The kinds that United States law brought with it. */
public sealed interface RegFCheck extends Check
        permits RollingCount,
                CoolOff,
                ConsentedCall,
                LocalWindow,
                InconvenientTimes,
                OneReply,
                ReplyInClosedTime,
                LateCallConsent,
                Stop,
                EmailProcedure,
                TextProcedure,
                EmployerAddress,
                FurnishingWait,
                ValidationNotice,
                RetentionYears,
                MessageStream,
                CumulativeContacts,
                LocationOnce,
                RevokedConsent {}
