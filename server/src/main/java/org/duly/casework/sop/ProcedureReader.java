package org.duly.casework.sop;

import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.duly.casework.sop.CallOrder.Call;
import org.duly.casework.sop.SopState.Lane;

/** Reads a procedure from a playbook and refuses one that could leave a case hanging. */
public final class ProcedureReader {

    private static final Pattern SPAN = Pattern.compile("(\\d{1,4}) (hours|calendar-days|working-days)");

    private final Node root;
    private final Map<String, SopState> states = new LinkedHashMap<>();

    private ProcedureReader(Node root) {
        this.root = root.allow(
                "format",
                "procedure",
                "version",
                "hours",
                "paydays",
                "start",
                "first-step",
                "calls",
                "unreachable-after",
                "lost",
                "when-lost",
                "line",
                "states",
                "outcomes",
                "in-state");
    }

    /**
     * Reads the text of a file.
     *
     * @throws PlaybookRefused naming file, key and remedy
     */
    public static Procedure read(String file, String text) {
        return new ProcedureReader(Node.parse(file, text)).procedure();
    }

    private Procedure procedure() {
        if (root.get("format").number() != 1) {
            throw root.get("format").refuse("this format is not known", "Write format: 1");
        }
        root.get("states").children().forEach((id, node) -> states.put(id, state(id, node)));
        root.get("states")
                .children()
                .forEach((id, node) -> existing(state(id, node).beside(), node));
        Map<String, Rule> outcomes = rules(root.get("outcomes"));
        Map<String, Map<String, Rule>> inState = inState(outcomes.keySet());
        Procedure procedure = new Procedure(
                root.get("version").text(),
                hours(),
                calls(),
                states,
                outcomes,
                inState,
                root.get("line").items().stream().map(this::stateNamed).toList(),
                start());
        new ProcedureChecks(root, states, outcomes, inState).check();
        return procedure;
    }

    private SopState state(String id, Node node) {
        node.allow("action", "lane", "holds", "ends", "beside");
        boolean ends = node.flag("ends");
        Node lane = node.find("lane");
        Node beside = node.find("beside");
        return new SopState(
                id,
                ends ? "NONE" : node.get("action").text(),
                lane == null ? Lane.ORDINARY : lane.oneOf(Lane.class),
                node.flag("holds"),
                ends,
                beside == null ? id : beside.text());
    }

    private Map<String, Rule> rules(Node outcomes) {
        Map<String, Rule> rules = new LinkedHashMap<>();
        outcomes.children().forEach((outcome, node) -> rules.put(outcome, rule(node)));
        return rules;
    }

    private Map<String, Map<String, Rule>> inState(Set<String> outcomes) {
        Map<String, Map<String, Rule>> inState = new LinkedHashMap<>();
        root.get("in-state").children().forEach((state, node) -> {
            existing(state, node);
            node.children().forEach((outcome, rule) -> {
                if (!outcomes.contains(outcome)) {
                    throw rule.refuse("the outcome is not among the outcomes", "Add it there or correct its name");
                }
            });
            inState.put(state, rules(node));
        });
        return inState;
    }

    private Rule rule(Node node) {
        node.allow("to", "action", "attempt", "system", "kills", "keeps", "due");
        Node to = node.find("to");
        Node action = node.find("action");
        Node due = node.find("due");
        boolean ends = to != null && existing(to.text(), to).ends();
        if (due == null && !ends) {
            throw node.refuse("nothing says when the next step is due", "Add due, or lead to a state that ends");
        }
        return new Rule(
                node.key(),
                to == null ? null : to.text(),
                action == null ? null : action.text(),
                node.flag("attempt"),
                node.flag("system"),
                node.flag("kills"),
                node.flag("keeps"),
                due == null ? List.of() : due.items().stream().map(this::window).toList());
    }

    private Window window(Node node) {
        node.allow("after", "min", "max", "at", "named", "at-once", "working-day", "payday");
        if (node.find("max") == null) {
            throw node.refuse("the window has no limit", "Add max, such as max: 7 calendar-days");
        }
        Node min = node.find("min");
        Node at = node.find("at");
        Window window = new Window(
                span(node.get("after")),
                min == null ? null : span(min),
                span(node.get("max")),
                at == null ? null : time(at),
                node.flag("named"),
                node.flag("at-once"),
                node.flag("working-day"),
                node.flag("payday"));
        if (window.after().unit() == window.max().unit()
                && window.after().amount() > window.max().amount()) {
            throw node.refuse("the usual time lies beyond the limit", "Lower after or raise max");
        }
        return window;
    }

    private Hours hours() {
        List<Node> hours = root.get("hours").items();
        if (hours.size() != 2 || !time(hours.get(0)).isBefore(time(hours.get(1)))) {
            throw root.get("hours").refuse("opening and closing time are needed", "Write [\"08:30\", \"20:30\"]");
        }
        List<Integer> paydays =
                root.get("paydays").items().stream().map(Node::number).toList();
        return new Hours(time(hours.get(0)), time(hours.get(1)), paydays);
    }

    private CallOrder calls() {
        List<Call> calls = root.get("calls").items().stream().map(this::call).toList();
        return new CallOrder(calls, root.get("unreachable-after").number());
    }

    private Call call(Node node) {
        node.allow("action", "points", "needs");
        CallOrder.Points points = node.get("points").oneOf(CallOrder.Points.class);
        Node needs = node.find("needs");
        if (needs != null && !needs.text().equals("unreachable")) {
            throw needs.refuse("'" + needs.text() + "' is not known here", "Write unreachable, or leave it out");
        }
        if (points == CallOrder.Points.CONTACT_PERSONS && needs == null) {
            throw node.refuse("contact persons would be called while the debtor can be", "Add needs: unreachable");
        }
        return new Call(node.get("action").text(), points, needs != null);
    }

    private Procedure.Start start() {
        return new Procedure.Start(
                stateNamed(root.get("start")),
                opening(root.get("first-step")),
                stateNamed(root.get("lost")),
                opening(root.get("when-lost")));
    }

    private Rule opening(Node node) {
        return new Rule(node.key(), null, null, false, true, false, false, List.of(window(node)));
    }

    private String stateNamed(Node node) {
        return existing(node.text(), node).id();
    }

    private SopState existing(String id, Node node) {
        SopState state = states.get(id);
        if (state == null) {
            throw node.refuse("there is no state '" + id + "'", "Name one of " + states.keySet());
        }
        return state;
    }

    private static Span span(Node node) {
        Matcher parts = SPAN.matcher(node.text());
        if (!parts.matches()) {
            throw node.refuse("'" + node.text() + "' is no length of time", "Write such as 3 calendar-days");
        }
        for (Span.Unit unit : Span.Unit.values()) {
            if (unit.text().equals(parts.group(2))) {
                return new Span(Integer.parseInt(parts.group(1)), unit);
            }
        }
        throw new IllegalStateException(parts.group(2));
    }

    private static LocalTime time(Node node) {
        try {
            return LocalTime.parse(node.text());
        } catch (DateTimeParseException e) {
            throw node.refuse("'" + node.text() + "' is no time of day", "Write it quoted, such as \"09:30\"");
        }
    }
}
