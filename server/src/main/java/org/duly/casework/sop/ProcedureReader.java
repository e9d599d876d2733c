package org.duly.casework.sop;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.duly.casework.sop.CallOrder.Call;
import org.jspecify.annotations.Nullable;

/** Reads a procedure from a playbook and refuses one that could leave a case hanging. */
public final class ProcedureReader {

    private static final int FORMAT = 2;

    private final Node root;
    private final Hours hours;
    private final Windows windows;
    private final Actions actions;
    private final CallOrder calls;
    private final States states;

    private ProcedureReader(Node root, ActionLaw law) {
        this.root = root;
        root.allow(
                "format",
                "procedure",
                "version",
                "from",
                "hours",
                "paydays",
                "start",
                "first-step",
                "calls",
                "unreachable-after",
                "lost",
                "escalation",
                "tracks",
                "actions",
                "line",
                "adopts",
                "states",
                "outcomes",
                "in-state");
        if (root.get("format").number() != FORMAT) {
            throw root.get("format").refuse("this format is not known", "Write format: " + FORMAT);
        }
        hours = hours();
        windows = new Windows(hours);
        actions = Actions.read(root.get("actions"), law);
        calls = calls();
        states = new States(root, actions, windows, callActions(), texts(root.get("tracks")));
    }

    /**
     * Reads the text of a file.
     *
     * @param law what no action may break
     * @throws PlaybookRefused naming file, line, key and remedy
     */
    public static Procedure read(String file, String text, ActionLaw law) {
        return new ProcedureReader(Node.parse(file, text), law).procedure();
    }

    private Procedure procedure() {
        Map<String, Rule> outcomes = rules(root.get("outcomes"));
        Answers answers = new Answers(outcomes, inState(outcomes));
        Procedure.Plan plan = plan();
        new ProcedureChecks(root, states.byId(), answers).check();
        return new Procedure(
                new Procedure.Name(root.get("version").text(), from()),
                new Procedure.Clockwork(hours, Windows.escalation(root.get("escalation"))),
                calls,
                states.byId(),
                answers,
                plan);
    }

    private LocalDate from() {
        try {
            return LocalDate.parse(root.get("from").text());
        } catch (DateTimeParseException e) {
            throw root.get("from").refuse("'" + root.get("from").text() + "' is no day", "Write such as 2026-11-01");
        }
    }

    private Map<String, Rule> rules(Node outcomes) {
        Map<String, Rule> rules = new LinkedHashMap<>();
        outcomes.children().forEach((outcome, node) -> rules.put(outcome, rule(node, null)));
        return rules;
    }

    private Map<String, Map<String, Rule>> inState(Map<String, Rule> everywhere) {
        Map<String, Map<String, Rule>> inState = new LinkedHashMap<>();
        root.get("in-state").children().forEach((state, node) -> {
            states.existing(state, node);
            Map<String, Rule> own = new LinkedHashMap<>();
            node.children().forEach((outcome, rule) -> {
                Rule general = everywhere.get(outcome);
                if (general == null || !general.happensIn(state)) {
                    throw rule.refuse("the outcome is not among the outcomes of this state", "Add it there");
                }
                own.put(outcome, rule(rule, general));
            });
            inState.put(state, own);
        });
        return inState;
    }

    /** A rule; {@code general} is what the outcome leads to elsewhere, which says who reports it. */
    private Rule rule(Node node, @Nullable Rule general) {
        node.allow("to", "action", "attempt", "by", "kills", "keeps", "only-in", "due");
        Node to = node.find("to");
        Node action = node.find("action");
        Node due = node.find("due");
        Node by = node.find("by");
        boolean ends = to != null && states.existing(to.text(), to).ends();
        if (due == null && !ends) {
            throw node.refuse("nothing says when the next step is due", "Add due, or lead to a state that ends");
        }
        if (action != null) {
            permitted(action, to);
        }
        Reported usual = general == null ? Reported.CONTACT : general.by();
        return new Rule(
                node.key(),
                to == null ? null : to.text(),
                action == null ? null : action.text(),
                node.flag("attempt"),
                by == null ? usual : by.oneOf(Reported.class),
                node.flag("kills"),
                node.flag("keeps"),
                onlyIn(node.find("only-in"), general),
                due == null
                        ? List.of()
                        : due.items().stream().map(windows::window).toList());
    }

    private void permitted(Node action, @Nullable Node to) {
        actions.named(action.text(), action);
        if (to != null && !states.existing(to.text(), to).permits().contains(action.text())) {
            throw action.refuse("the state " + to.text() + " does not permit it", "Add it to the state's permits");
        }
    }

    private Set<String> onlyIn(@Nullable Node node, @Nullable Rule general) {
        if (node == null) {
            return general == null ? Set.of() : general.onlyIn();
        }
        return node.items().stream()
                .map(each -> states.existing(each.text(), each).id())
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private Hours hours() {
        List<Node> hours = root.get("hours").items();
        if (hours.size() != 2 || !Windows.time(hours.get(0)).isBefore(Windows.time(hours.get(1)))) {
            throw root.get("hours").refuse("opening and closing time are needed", "Write [\"08:30\", \"20:30\"]");
        }
        List<Integer> paydays =
                root.get("paydays").items().stream().map(Node::number).toList();
        return new Hours(Windows.time(hours.get(0)), Windows.time(hours.get(1)), paydays);
    }

    private CallOrder calls() {
        List<Call> order = root.get("calls").items().stream().map(this::call).toList();
        return new CallOrder(order, root.get("unreachable-after").number());
    }

    private Set<String> callActions() {
        return calls.calls().stream().map(Call::action).collect(Collectors.toCollection(LinkedHashSet::new));
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
        Node action = node.get("action");
        return new Call(actions.named(action.text(), action).id(), points, needs != null);
    }

    private Procedure.Plan plan() {
        Node lost = root.get("lost");
        if (states.existing(lost.text(), lost).due() == null) {
            throw lost.refuse("nothing says by when a lost debtor is traced", "Add due to the state " + lost.text());
        }
        Node first = root.get("first-step");
        return new Procedure.Plan(
                stateNamed(root.get("start")),
                Rule.own(first.key(), windows.window(first)),
                lost.text(),
                root.get("line").items().stream().map(this::stateNamed).toList(),
                texts(root.get("tracks")),
                adopts(root.find("adopts")));
    }

    private Map<String, String> adopts(@Nullable Node node) {
        Map<String, String> adopts = new LinkedHashMap<>();
        if (node != null) {
            node.children().forEach((old, place) -> adopts.put(old, stateNamed(place)));
        }
        return adopts;
    }

    private String stateNamed(Node node) {
        return states.existing(node.text(), node).id();
    }

    private static List<String> texts(Node node) {
        return node.items().stream().map(Node::text).toList();
    }
}
