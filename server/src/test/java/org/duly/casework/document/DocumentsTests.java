package org.duly.casework.document;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.util.Arrays;
import java.util.List;
import java.util.NoSuchElementException;
import org.duly.DulyTest;
import org.duly.FactRecorder;
import org.duly.SettableClock;
import org.duly.Workplace;
import org.duly.audit.AuditTrail;
import org.duly.audit.Kind;
import org.duly.casework.DocumentId;
import org.duly.casework.Documents;
import org.duly.casework.Documents.Attaching;
import org.duly.casework.Documents.Attaching.Attached;
import org.duly.casework.Documents.Attaching.NotAttached;
import org.duly.casework.Documents.Document;
import org.duly.casework.Documents.Refusal;
import org.duly.casework.FileType;
import org.duly.casework.events.DocumentAttached;
import org.duly.kernel.CaseId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

@DulyTest
class DocumentsTests {

    private static final byte[] LETTER = "%PDF-1.7 因病住院，请求延期还款".getBytes(UTF_8);

    @Autowired
    ApplicationContext beans;

    @Autowired
    Documents documents;

    @Autowired
    SettableClock clock;

    @Autowired
    FactRecorder facts;

    @Autowired
    AuditTrail trail;

    @Autowired
    JdbcClient jdbc;

    private Workplace workplace;
    private CaseId caseId;

    @BeforeEach
    void placeACase() {
        clock.set("2026-07-15T10:00");
        workplace = Workplace.open(beans);
        caseId = workplace.place();
    }

    @Test
    void keepsAFileAndGivesItBackAsItWas() {
        DocumentId id = attached("王测试 病历.pdf", LETTER);

        assertThat(list()).singleElement().satisfies(document -> {
            assertThat(document.id()).isEqualTo(id);
            assertThat(document.kind()).isEqualTo(Documents.Kind.HARDSHIP);
            assertThat(document.type()).isEqualTo(FileType.PDF);
            assertThat(document.name()).isEqualTo("王测试 病历.pdf");
            assertThat(document.size()).isEqualTo(LETTER.length);
            assertThat(document.at()).isEqualTo(clock.instant());
            assertThat(document.by()).startsWith("李坐席");
        });
        assertThat(workplace.asCollector(() -> documents.open(id)).orElseThrow().content())
                .isEqualTo(LETTER);
    }

    @Test
    void refusesAProgramThatCallsItselfAPdf() {
        assertThat(attach("合同.pdf", new byte[] {'M', 'Z', (byte) 0x90, 0, 3, 0, 0, 0}))
                .isEqualTo(new NotAttached(Refusal.TYPE, null));
        assertThat(list()).isEmpty();
    }

    @Test
    void refusesAnEmptyFile() {
        assertThat(attach("a.pdf", new byte[0])).isEqualTo(new NotAttached(Refusal.EMPTY, null));
    }

    @Test
    void takesTheLargestFileAndRefusesOneByteMore() {
        byte[] largest = Arrays.copyOf(LETTER, Documents.LARGEST);

        assertThat(attach("a.pdf", Arrays.copyOf(LETTER, Documents.LARGEST + 1)))
                .isEqualTo(new NotAttached(Refusal.TOO_BIG, null));
        assertThat(attach("a.pdf", largest)).isInstanceOf(Attached.class);
    }

    @Test
    void recognisesTheSameContentOnTheSameCase() {
        DocumentId first = attached("病历.pdf", LETTER);

        assertThat(attach("另存为.pdf", LETTER)).isInstanceOfSatisfying(NotAttached.class, not -> {
            assertThat(not.why()).isEqualTo(Refusal.KNOWN);
            assertThat(not.earlier()).extracting(Document::id).isEqualTo(first);
        });
        assertThat(list()).hasSize(1);
    }

    @Test
    void takesTheSameContentOnAnotherCase() {
        attached("通知.pdf", LETTER);
        caseId = workplace.place();

        assertThat(attach("通知.pdf", LETTER)).isInstanceOf(Attached.class);
    }

    @Test
    void hidesDocumentsFromAnotherCreditorsCollector() {
        DocumentId id = attached("病历.pdf", LETTER);
        Workplace other = Workplace.open(beans);

        assertThat(other.asCollector(() -> documents.of(caseId))).isEmpty();
        assertThat(other.asCollector(() -> documents.open(id))).isEmpty();
        assertThatThrownBy(() -> other.asCollector(
                        () -> documents.attach(caseId, Documents.Kind.OTHER, "b.txt", stream("b".getBytes(UTF_8)))))
                .isInstanceOf(NoSuchElementException.class);
        assertThat(exports()).isEmpty();
    }

    @Test
    void keepsNeitherContentNorNameInTheClear() {
        DocumentId id = attached("王测试 病历.pdf", LETTER);

        assertThat(column(id, "content"))
                .doesNotContain(new String(LETTER, UTF_8))
                .doesNotContain("%PDF");
        assertThat(column(id, "name")).doesNotContain("王测试").doesNotContain("pdf");
    }

    @Test
    void recordsPuttingInAndTakingOutWithoutTheName() {
        DocumentId id = attached("王测试 病历.pdf", LETTER);
        workplace.asCollector(() -> documents.open(id));

        assertThat(trail.about(caseId.toString(), 10))
                .filteredOn(entry -> entry.act().endsWith("-document"))
                .extracting(AuditTrail.Entry::kind)
                .containsExactlyInAnyOrder(Kind.EXPORT, Kind.COMMAND);
        assertThat(exports()).singleElement().satisfies(entry -> {
            assertThat(entry.actor()).isEqualTo(workplace.collector);
            assertThat(entry.detail()).contains(id.toString()).doesNotContain("王测试");
        });
    }

    @Test
    void tellsThatADocumentCame() {
        DocumentId id = attached("病历.pdf", LETTER);
        attach("病历.pdf", LETTER);

        assertThat(facts.about(caseId))
                .filteredOn(DocumentAttached.class::isInstance)
                .containsExactly(new DocumentAttached(caseId, id, Documents.Kind.HARDSHIP, clock.instant()));
    }

    private List<AuditTrail.Entry> exports() {
        return trail.about(caseId.toString(), 10).stream()
                .filter(entry -> entry.kind() == Kind.EXPORT)
                .toList();
    }

    private String column(DocumentId id, String column) {
        byte[] bytes =
                workplace.inTransaction(() -> jdbc.sql("select " + column + " from casework.document where id = ?")
                        .param(id.value())
                        .query((row, _) -> row.getBytes(1))
                        .single());
        return new String(bytes, UTF_8);
    }

    private List<Document> list() {
        return workplace.asCollector(() -> documents.of(caseId));
    }

    private DocumentId attached(String name, byte[] content) {
        return ((Attached) attach(name, content)).id();
    }

    private Attaching attach(String name, byte[] content) {
        return workplace.asCollector(() -> documents.attach(caseId, Documents.Kind.HARDSHIP, name, stream(content)));
    }

    private static ByteArrayInputStream stream(byte[] content) {
        return new ByteArrayInputStream(content);
    }
}
