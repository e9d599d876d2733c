package org.duly;

import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

class ModularityTests {

    private static final ApplicationModules ROOMS = ApplicationModules.of(Duly.class);

    @Test
    void everyRoomKeepsToItsAllowedNeighbours() {
        ROOMS.verify();
    }
}
