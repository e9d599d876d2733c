package org.duly.arrangement;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.duly.arrangement.assessment.Thresholds;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.ClassPathResource;

/** Reads the thresholds at start, so that a wrong file stops the start and not a collector. */
@Configuration(proxyBeanMethods = false)
class AssessmentConfiguration {

    private static final String FILE = "playbooks/assessment.yaml";

    @Bean
    Thresholds thresholds() throws IOException {
        return Thresholds.read(FILE, new ClassPathResource(FILE).getContentAsString(StandardCharsets.UTF_8));
    }
}
