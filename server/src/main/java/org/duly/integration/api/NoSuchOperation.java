package org.duly.integration.api;

import io.swagger.v3.oas.annotations.Hidden;
import java.util.NoSuchElementException;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Answers whatever else is asked under /api with a problem rather than a page. */
@Hidden
@RestController
class NoSuchOperation {

    @RequestMapping("/api/**")
    void nothingHere() {
        throw new NoSuchElementException("No operation of the interface stands at this address");
    }
}
