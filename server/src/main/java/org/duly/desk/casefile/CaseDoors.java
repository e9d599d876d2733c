package org.duly.desk.casefile;

import org.duly.arrangement.Assessments;
import org.duly.arrangement.Promises;
import org.duly.casework.CaseProcedure;
import org.duly.casework.Cases;
import org.duly.casework.Documents;
import org.duly.contact.Contacts;
import org.duly.party.Parties;
import org.duly.portfolio.Portfolios;
import org.springframework.stereotype.Component;

/** The rooms a case file is joined from. */
@Component
record CaseDoors(
        Cases cases,
        CaseProcedure procedure,
        Parties parties,
        Portfolios portfolios,
        Contacts contacts,
        Promises promises,
        Documents documents,
        Assessments assessments) {}
