package org.duly.desk;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import org.duly.DulyTest;
import org.duly.SettableClock;
import org.duly.casework.CaseCard;
import org.duly.casework.Documents;
import org.duly.identity.Member;
import org.duly.identity.Role;
import org.duly.kernel.CreditorId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;

@DulyTest
class CaseDocumentsPageTests {

    private static final byte[] RECEIPT = "%PDF-1.7 转账回单".getBytes(UTF_8);

    @Autowired
    MockMvc web;

    @Autowired
    Agency agency;

    @Autowired
    Documents documents;

    @Autowired
    SettableClock clock;

    private CreditorId bank;
    private Member collector;
    private CaseCard card;

    @BeforeEach
    void placeACase() {
        clock.set("2026-07-15T10:00");
        bank = agency.bank();
        collector = agency.admit(Role.COLLECTOR, bank);
        card = agency.place(bank, 1).getFirst();
    }

    @Test
    void saysThatNothingLiesThereYet() throws Exception {
        page(collector).andExpect(content().string(allOf(containsString("还没有材料"), containsString("不超过 10 MB"))));
    }

    @Test
    void showsADocumentInItsListAndOnTheTimeline() throws Exception {
        send(collector, "回单.pdf", RECEIPT).andExpect(redirectedUrl("/cases/" + card.id()));

        Documents.Document document = only();
        page(collector)
                .andExpect(content()
                        .string(allOf(
                                containsString("回单.pdf"),
                                containsString("付款凭证"),
                                containsString(document.digest()),
                                containsString("添加材料"),
                                containsString("is-document"))));
    }

    @Test
    void saysWhyAFileWasNotTaken() throws Exception {
        send(collector, "合同.pdf", new byte[] {'M', 'Z', 0, 0})
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(allOf(containsString("按内容判断，不看文件名"), not(containsString("??")))));
        send(collector, "合同.pdf", new byte[0])
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("文件是空的")));
    }

    @Test
    void leadsFromTheAddressOfARefusalBackToTheCase() throws Exception {
        web.perform(get("/cases/" + card.id() + "/documents").with(agency.signedIn(collector)))
                .andExpect(redirectedUrl("/cases/" + card.id() + "#documents"));
    }

    @Test
    void namesTheEarlierOfTwoEqualFiles() throws Exception {
        send(collector, "回单.pdf", RECEIPT);

        send(collector, "again.pdf", RECEIPT)
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("即“回单.pdf”")));
    }

    @Test
    void givesADocumentOnlyAsADownload() throws Exception {
        send(collector, "回单 7月.pdf", RECEIPT);

        take(collector)
                .andExpect(status().isOk())
                .andExpect(content().bytes(RECEIPT))
                .andExpect(header().string("Content-Type", "application/pdf"))
                .andExpect(header().string("X-Content-Type-Options", "nosniff"))
                .andExpect(header().string("Content-Disposition", startsWith("attachment;")))
                .andExpect(header().string(
                                "Content-Disposition",
                                containsString("filename*=UTF-8''%E5%9B%9E%E5%8D%95%207%E6%9C%88.pdf")));
    }

    @Test
    void isNotThereForAnotherCreditorsPeople() throws Exception {
        send(collector, "回单.pdf", RECEIPT);
        Member stranger = agency.admit(Role.COLLECTOR, agency.bank());

        take(stranger).andExpect(status().isNotFound());
        send(stranger, "a.txt", "a".getBytes(UTF_8)).andExpect(status().isNotFound());
    }

    @Test
    void letsComplianceReadButNotAdd() throws Exception {
        send(collector, "回单.pdf", RECEIPT);
        Member officer = agency.admit(Role.COMPLIANCE, bank);

        take(officer).andExpect(status().isOk());
        send(officer, "a.txt", "a".getBytes(UTF_8)).andExpect(status().isForbidden());
        page(officer).andExpect(content().string(not(containsString("name=\"file\""))));
    }

    @Test
    void isClosedToACreditorsReader() throws Exception {
        send(collector, "回单.pdf", RECEIPT);

        take(agency.admit(Role.CREDITOR, bank)).andExpect(status().isForbidden());
    }

    @Test
    void leavesNoTextWithoutWords() throws Exception {
        send(collector, "回单.pdf", RECEIPT);

        for (String language : new String[] {"zh-CN", "en"}) {
            web.perform(get("/cases/" + card.id())
                            .with(agency.signedIn(collector))
                            .param("lang", language))
                    .andExpect(content().string(not(containsString("??"))));
        }
    }

    private ResultActions page(Member reader) throws Exception {
        return web.perform(get("/cases/" + card.id()).with(agency.signedIn(reader)))
                .andExpect(status().isOk());
    }

    private ResultActions send(Member sender, String name, byte[] content) throws Exception {
        return web.perform(multipart("/cases/" + card.id() + "/documents")
                .file(new MockMultipartFile("file", name, "application/pdf", content))
                .param("kind", "PAYMENT_PROOF")
                .with(agency.signedIn(sender))
                .with(csrf()));
    }

    private ResultActions take(Member reader) throws Exception {
        return web.perform(
                post("/documents/" + only().id()).with(agency.signedIn(reader)).with(csrf()));
    }

    private Documents.Document only() {
        var all = agency.as(collector, () -> documents.of(card.id()));
        assertThat(all).hasSize(1);
        return all.getFirst();
    }
}
