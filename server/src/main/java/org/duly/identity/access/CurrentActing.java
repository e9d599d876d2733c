package org.duly.identity.access;

import java.util.function.Supplier;
import org.duly.identity.Acting;
import org.duly.identity.Actor;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/** Who acts on this thread: whoever a call was handed to, else whoever signed in. */
@Component
class CurrentActing implements Acting {

    private static final ScopedValue<Actor> ACTOR = ScopedValue.newInstance();

    @Override
    public Actor current() {
        if (ACTOR.isBound()) {
            return ACTOR.get();
        }
        Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        if (authentication != null && authentication.getPrincipal() instanceof SignedIn person) {
            return person.actor();
        }
        return Actor.nobody();
    }

    @Override
    public <T> T as(Actor actor, Supplier<T> work) {
        return ScopedValue.where(ACTOR, actor).call(work::get);
    }
}
