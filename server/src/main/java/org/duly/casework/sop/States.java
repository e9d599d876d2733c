package org.duly.casework.sop;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.duly.casework.sop.SopState.Entry;
import org.duly.casework.sop.SopState.Lane;
import org.duly.casework.sop.SopState.Situation;
import org.duly.casework.sop.SopState.TaskRule;
import org.jspecify.annotations.Nullable;

/** Reads the states of a playbook. */
final class States {

    private final Actions actions;
    private final Windows windows;
    private final Set<String> calls;
    private final List<String> tracks;
    private final Map<String, SopState> byId = new LinkedHashMap<>();

    /** Reads them all; {@code calls} are the actions that the order of calls may name. */
    States(Node root, Actions actions, Windows windows, Set<String> calls, List<String> tracks) {
        this.actions = actions;
        this.windows = windows;
        this.calls = calls;
        this.tracks = tracks;
        Node states = root.get("states");
        states.children().forEach((id, node) -> byId.put(id, state(id, node)));
        states.children().forEach((id, node) -> linked(byId.get(id), node));
    }

    Map<String, SopState> byId() {
        return byId;
    }

    SopState existing(String id, Node node) {
        SopState state = byId.get(id);
        if (state == null) {
            throw node.refuse("there is no state '" + id + "'", "Name one of " + byId.keySet());
        }
        return state;
    }

    private SopState state(String id, Node node) {
        node.allow(
                "track",
                "action",
                "permits",
                "tasks",
                "lane",
                "holds",
                "ends",
                "gives-back",
                "beside",
                "enters",
                "due",
                "escalation",
                "situation");
        boolean ends = node.flag("ends");
        Node lane = node.find("lane");
        Node beside = node.find("beside");
        Node enters = node.find("enters");
        Node escalation = node.find("escalation");
        Node situation = node.find("situation");
        String action = ends ? "NONE" : node.get("action").text();
        return new SopState(
                id,
                track(node),
                action,
                lane == null ? Lane.ORDINARY : lane.oneOf(Lane.class),
                node.flag("holds"),
                ends,
                node.flag("gives-back"),
                beside == null ? id : beside.text(),
                ends ? Set.of() : permits(node, action),
                tasks(node.find("tasks")),
                enters == null ? null : entry(enters),
                windows.windowIfAny(node.find("due")),
                escalation == null ? null : Windows.escalation(escalation),
                situation == null ? null : situation.oneOf(Situation.class));
    }

    private String track(Node node) {
        Node track = node.find("track");
        String name = track == null ? tracks.getFirst() : track.text();
        if (track != null && !tracks.contains(name)) {
            throw track.refuse("there is no track '" + name + "'", "Name one of " + tracks);
        }
        return name;
    }

    /** What is not said is not permitted, save that where nothing is said and nothing paused every contact is. */
    private Set<String> permits(Node node, String action) {
        Set<String> permits = new LinkedHashSet<>();
        Node named = node.find("permits");
        if (named != null) {
            named.items().forEach(each -> permits.addAll(expanded(each.text(), each)));
        } else if (!node.flag("holds")) {
            permits.addAll(actions.contacts());
        }
        Set<String> own = expanded(action, node.get("action"));
        if (named != null && !permits.containsAll(own)) {
            throw named.refuse("the state's own action " + own + " is not permitted in it", "Add it to permits");
        }
        permits.addAll(own);
        if (node.flag("holds")) {
            refuseContacts(permits, node);
        }
        return permits;
    }

    private Set<String> expanded(String action, Node node) {
        return action.equals(Movement.CALL)
                ? calls
                : Set.of(actions.named(action, node).id());
    }

    private void refuseContacts(Set<String> permits, Node node) {
        for (String each : permits) {
            if (!actions.named(each, node).inHouse()) {
                throw node.refuse(
                        "the state pauses every contact, yet " + each + " would be one",
                        "Permit only work inside the house, or take holds away");
            }
        }
    }

    private List<TaskRule> tasks(@Nullable Node node) {
        List<TaskRule> tasks = new ArrayList<>();
        if (node != null) {
            node.children().forEach((code, window) -> {
                if (!actions.named(code, window).inHouse()) {
                    throw window.refuse(
                            "a task is work inside the house, and " + code + " is a contact", "Name another");
                }
                tasks.add(new TaskRule(code, windows.window(window)));
            });
        }
        return tasks;
    }

    private static Entry entry(Node node) {
        node.allow("if", "else");
        return new Entry(
                node.get("if").oneOf(SopState.Condition.class), node.get("else").text());
    }

    /** What can be checked only once all states are known. */
    private void linked(@Nullable SopState state, Node node) {
        if (state == null) {
            throw new IllegalStateException(node.key());
        }
        existing(state.beside(), node);
        Entry enters = state.enters();
        if (enters != null && existing(enters.otherwise(), node).enters() != null) {
            throw node.get("enters")
                    .refuse("the state it leads to instead has a condition of its own", "Name one without");
        }
        if (state.holds() && state.due() == null) {
            throw node.refuse("a pause needs a time by which the house has done its work", "Add due");
        }
    }
}
