package org.duly.casework.sop;

import java.util.Optional;

/** What the law says to an action where nothing else stands in its way: the best case it can ever have. */
public interface ActionLaw {

    /** Knows no law, for reading a playbook outside the house. */
    ActionLaw NONE = _ -> Optional.empty();

    /** The rule and article by which this action is never allowed; empty if it can be. */
    Optional<String> forbids(Action.Contact contact);
}
