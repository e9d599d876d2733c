package org.duly.assignment.web;

import org.duly.assignment.moves.Answer;

/** How a page says what a move came to: a message key, the figure in it, and whether it was done. */
record AnswerLine(String key, int figure, boolean done) {

    static AnswerLine of(Answer answer) {
        return switch (answer) {
            case Answer.Done _ -> new AnswerLine("assignment.answer.done", 0, true);
            case Answer.Refused refused ->
                new AnswerLine(
                        "assignment.ground." + refused.ground(),
                        refused.figures().getOrDefault("limit", 0),
                        false);
            case Answer.Unfit unfit -> new AnswerLine("assignment.obstacle." + unfit.obstacle() + ".help", 0, false);
        };
    }
}
