package org.duly.casework.events;

import java.time.Instant;
import org.duly.casework.DocumentId;
import org.duly.casework.Documents;
import org.duly.kernel.CaseFact;
import org.duly.kernel.CaseId;

/** Somebody put a document on the case. Its name is left out, since names of files name people. */
public record DocumentAttached(CaseId caseId, DocumentId document, Documents.Kind kind, Instant at)
        implements CaseFact {}
