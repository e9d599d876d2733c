package org.duly.compliance.rule;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.duly.compliance.facts.LetterBlock;
import org.jspecify.annotations.Nullable;

/** A letter that lacks a block it must carry. */
public record LetterContent(Dated<List<LetterBlock>> blocks) implements Check {
    @Override
    public @Nullable Finding breach(Situation situation) {
        List<LetterBlock> present = situation.attempt().letterBlocks();
        if (present == null) {
            return null;
        }
        List<LetterBlock> missing = new ArrayList<>(blocks.on(situation.today()));
        missing.removeAll(present);
        return missing.isEmpty() ? null : Finding.lasting(Map.of("missing", missing.toString()));
    }
}
