package org.duly.casework.sop;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.duly.casework.sop.Action.Purpose;
import org.duly.casework.sop.Action.Reaches;
import org.duly.casework.sop.Action.Way;

/** The actions a playbook names. One that no law could ever allow is refused with its article. */
final class Actions {

    private final Map<String, Action> byId = new LinkedHashMap<>();

    private Actions() {}

    static Actions read(Node node, ActionLaw law) {
        Actions actions = new Actions();
        node.children().forEach((id, each) -> actions.byId.put(id, action(id, each, law)));
        return actions;
    }

    /** Every contact with the debtor himself or with those who may be rung for him. */
    Set<String> contacts() {
        Set<String> contacts = new LinkedHashSet<>();
        byId.values().stream()
                .filter(action -> !action.inHouse())
                .map(Action::id)
                .forEach(contacts::add);
        return contacts;
    }

    /** The action of this name, which must stand in the catalogue. */
    Action named(String id, Node node) {
        Action action = byId.get(id);
        if (action == null) {
            throw node.refuse("there is no action '" + id + "'", "Name one of " + byId.keySet() + " or add it there");
        }
        return action;
    }

    private static Action action(String id, Node node, ActionLaw law) {
        node.allow("house", "reaches", "by", "purpose");
        if (node.flag("house")) {
            node.allow("house");
            return new Action(id, null);
        }
        Node purpose = node.find("purpose");
        Action.Contact contact = new Action.Contact(
                node.get("reaches").oneOf(Reaches.class),
                node.get("by").oneOf(Way.class),
                purpose == null ? Purpose.COLLECTION : purpose.oneOf(Purpose.class));
        law.forbids(contact).ifPresent(rule -> {
            throw node.refuse(
                    "no law in force could ever allow this: " + Objects.requireNonNull(rule),
                    "Take the action out, or change whom it reaches, by what means, or why");
        });
        return new Action(id, contact);
    }
}
