package org.duly.demo;

import static org.duly.ledger.Component.FEE;
import static org.duly.ledger.Component.INTEREST;
import static org.duly.ledger.Component.PENALTY;
import static org.duly.ledger.Component.PRINCIPAL;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.duly.contact.ContactSettings;
import org.duly.kernel.CreditorId;
import org.duly.kernel.Jurisdiction;
import org.duly.kernel.Money;
import org.duly.portfolio.Commission;
import org.duly.portfolio.Contract;
import org.duly.portfolio.Creditor.LenderKind;
import org.duly.portfolio.NewCreditor;
import org.duly.portfolio.PlacementRow;
import org.duly.portfolio.Placements;
import org.duly.portfolio.Portfolios;
import org.duly.portfolio.Terms;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/** The agency's three creditors and what they place, from the sample files moved to the days lived through. */
@Component
@ConditionalOnBooleanProperty("duly.demo")
class DemoBooks {

    private static final List<Integer> USUAL_EDGES = List.of(30, 60, 90, 120, 150, 180);
    /** The day from which the samples tell their days (samples/README.md). */
    private static final LocalDate SAMPLE_DAY = LocalDate.of(2026, 7, 1);

    private static final int PLACEMENT_TERM_DAYS = 180;
    private static final Commission CHINESE = new Commission(1800, true);
    private static final Commission AMERICAN = new Commission(2200, false);

    private final Portfolios portfolios;
    private final Placements placements;
    private final ContactSettings settings;

    DemoBooks(Portfolios portfolios, Placements placements, ContactSettings settings) {
        this.portfolios = portfolios;
        this.placements = placements;
        this.settings = settings;
    }

    /** A bank with cards, a consumer-finance company, a US lender; all invented. */
    Map<String, CreditorId> openCreditors() {
        Map<String, CreditorId> ids = new LinkedHashMap<>();
        ids.put("HSB", open("HSB", "恒水银行信用卡中心", LenderKind.BANK, true, Jurisdiction.CN, "CNY", 100));
        ids.put("QHCF", open("QHCF", "青禾消费金融", LenderKind.CONSUMER_FINANCE, true, Jurisdiction.CN, "CNY", 50));
        ids.put("LAKE", open("LAKE", "Lakeshore Lending", LenderKind.OTHER, false, Jurisdiction.US, "USD", 1));
        return ids;
    }

    /** Recorded lines for the desks, and mandates in order: each creditor announced and listed us on that day. */
    void openDoors(Map<String, CreditorId> creditors, LocalDate day) {
        for (int desk = 1; desk <= 5; desk++) {
            settings.line("025-8500-100" + desk, true);
        }
        creditors.values().forEach(creditor -> settings.mandate(creditor, ContactSettings.Mandate.inOrder(day)));
    }

    /** Places what is placed on this day of the demonstration: each creditor in batches, over the first weeks. */
    void placeOn(LocalDate day, int dayNumber, DemoProperties properties) {
        for (Batch batch : Batch.values()) {
            if (dayNumber == properties.days() * batch.atPercent / 100) {
                place(batch, day, properties.share());
            }
        }
    }

    private void place(Batch batch, LocalDate day, int share) {
        CreditorId creditor =
                portfolios.creditorByCode(batch.creditor).orElseThrow().id();
        List<PlacementRow> rows = read(creditor, batch);
        List<PlacementRow> part = rows.subList(rows.size() * batch.from / 100, rows.size() * batch.to / 100);
        List<PlacementRow> taken = part.subList(0, part.size() * share / 100);
        long shift = day.toEpochDay() - SAMPLE_DAY.toEpochDay();
        placements.place(creditor, taken.stream().map(row -> row.shifted(shift)).toList(), batch.on(day));
    }

    private List<PlacementRow> read(CreditorId creditor, Batch batch) {
        try (InputStream sample = new ClassPathResource("samples/" + batch.file).getInputStream()) {
            Path copy = Files.createTempFile("duly-sample", batch.file.substring(batch.file.lastIndexOf('.')));
            try {
                Files.copy(sample, copy, StandardCopyOption.REPLACE_EXISTING);
                String mapping = batch.file.substring(0, batch.file.lastIndexOf('.'));
                return placements
                        .read(creditor, copy, mapping, Terms.newBatch(batch.title, SAMPLE_DAY))
                        .rows();
            } finally {
                Files.deleteIfExists(copy);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("The sample " + batch.file + " cannot be read", e);
        }
    }

    private CreditorId open(
            String code,
            String name,
            LenderKind kind,
            boolean member,
            Jurisdiction law,
            String currency,
            long tolerance) {
        // China's packs say in which order a payment is used; no pack speaks for the US yet, so its contract does.
        Optional<List<org.duly.ledger.Component>> order =
                law == Jurisdiction.CN ? Optional.empty() : Optional.of(List.of(FEE, PENALTY, INTEREST, PRINCIPAL));
        Contract contract = new Contract(order, Money.of(tolerance, currency), 1, USUAL_EDGES);
        return portfolios.open(new NewCreditor(
                code, name, kind, code, member, law, java.util.Currency.getInstance(currency), contract));
    }

    /** Which part of which sample file is placed when, in percent of the rows and of the days. */
    private enum Batch {
        CARDS("HSB", "placement-card-cn.xlsx", "信用卡委案", 0, 70, 0),
        MORE_CARDS("HSB", "placement-card-cn.xlsx", "信用卡委案", 70, 100, 40),
        CONSUMER("QHCF", "placement-consumer-cn.csv", "消费贷委案", 0, 60, 10),
        MORE_CONSUMER("QHCF", "placement-consumer-cn.csv", "消费贷委案", 60, 100, 60),
        US("LAKE", "placement-us.csv", "Placement", 0, 100, 25);

        private final String creditor;
        private final String file;
        private final String title;
        private final int from;
        private final int to;
        private final int atPercent;

        Batch(String creditor, String file, String title, int from, int to, int atPercent) {
            this.creditor = creditor;
            this.file = file;
            this.title = title;
            this.from = from;
            this.to = to;
            this.atPercent = atPercent;
        }

        private Terms on(LocalDate day) {
            Commission commission = this == US ? AMERICAN : CHINESE;
            return new Terms(title + " " + day, day, day.plusDays(PLACEMENT_TERM_DAYS), null, commission);
        }
    }
}
