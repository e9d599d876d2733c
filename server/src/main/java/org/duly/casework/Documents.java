package org.duly.casework;

import java.io.InputStream;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.duly.kernel.CaseId;
import org.jspecify.annotations.Nullable;

/** Documents (材料) on a case: kept encrypted, seen only in the creditor's scope, every copy taken out on record. */
public interface Documents {

    /** The largest file, in bytes. */
    int LARGEST = 10 << 20;

    /**
     * Puts a file on a case.
     *
     * @param name as the sender calls it; it does not decide what the file is
     * @param content read no further than the largest size
     */
    Attaching attach(CaseId caseId, Kind kind, String name, InputStream content);

    /** Documents of a case, the latest first. */
    List<Document> of(CaseId caseId);

    /** The file itself, which is recorded as taken out; empty if there is none in the reader's scope. */
    Optional<Opened> open(DocumentId id);

    /** What a document is to the case. */
    enum Kind {
        IDENTITY,
        CONTRACT,
        PAYMENT_PROOF,
        HARDSHIP,
        CORRESPONDENCE,
        OTHER
    }

    /**
     * A document without its content.
     *
     * @param size in bytes
     * @param sha256 digest of the content, in hexadecimal
     * @param by who attached it
     */
    record Document(
            DocumentId id,
            CaseId caseId,
            Kind kind,
            FileType type,
            String name,
            int size,
            String sha256,
            String by,
            Instant at) {

        /** The beginning of the digest, enough to tell files apart by eye. */
        public String digest() {
            return sha256.substring(0, 12);
        }

        /** The size in kilobytes, begun ones counted. */
        public int kilobytes() {
            return Math.ceilDiv(size, 1024);
        }
    }

    /** A document and its content. */
    @SuppressWarnings("ArrayRecordComponent") // handed on to the reader at once, never compared
    record Opened(Document document, byte[] content) {}

    /** What came of attaching. */
    sealed interface Attaching {

        /** It lies on the case. */
        record Attached(DocumentId id) implements Attaching {}

        /**
         * It does not.
         *
         * @param earlier the document that has the same content, when that is why
         */
        record NotAttached(Refusal why, @Nullable Document earlier) implements Attaching {}
    }

    /** Why a file was not taken. */
    enum Refusal {
        EMPTY,
        TOO_BIG,
        /** By its content none of {@link FileType}. */
        TYPE,
        /** The same content lies on this case already. */
        KNOWN
    }
}
