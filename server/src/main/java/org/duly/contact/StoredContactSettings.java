package org.duly.contact;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.duly.audit.Journal;
import org.duly.audit.Kind;
import org.duly.contact.store.SettingStore;
import org.duly.identity.Acting;
import org.duly.kernel.CreditorId;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Settings of contacts as the database holds them; each change is on record. */
@Service
@Transactional
class StoredContactSettings implements ContactSettings {

    private final SettingStore store;
    private final Journal journal;
    private final Acting acting;
    private final Clock clock;

    StoredContactSettings(SettingStore store, Journal journal, Acting acting, Clock clock) {
        this.store = store;
        this.journal = journal;
        this.acting = acting;
        this.clock = clock;
    }

    @Override
    @Transactional(readOnly = true)
    public List<Line> lines() {
        return store.lines();
    }

    @Override
    public void line(String number, boolean recorderUp) {
        store.line(number, recorderUp, clock.instant(), acting.current().name());
        journal.record(Kind.COMMAND, "contact.line", number, Map.of("recorder", recorderUp ? "UP" : "DOWN"));
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<Mandate> mandate(CreditorId creditor) {
        return store.mandate(creditor);
    }

    @Override
    public void mandate(CreditorId creditor, Mandate mandate) {
        store.mandate(creditor, mandate, clock.instant(), acting.current().name());
        journal.record(
                Kind.COMMAND,
                "contact.mandate",
                creditor,
                Map.of(
                        "inHouse", mandate.inHouse(),
                        "whitelisted", mandate.whitelisted(),
                        "outsourcingNotice", String.valueOf(mandate.outsourcingNotice())));
    }
}
