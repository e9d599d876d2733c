package org.duly.planted;

import java.net.http.HttpClient;
import org.duly.compliance.Clearance;
import org.duly.planted.ports.Pager;
import org.jspecify.annotations.Nullable;

/** Reaches a person past the gate in every way it can, so that the tests can see it caught. */
class Shortcut {

    @Nullable
    Clearance kept;

    HttpClient call(Pager pager) {
        pager.page("13900000000");
        return HttpClient.newHttpClient();
    }
}
