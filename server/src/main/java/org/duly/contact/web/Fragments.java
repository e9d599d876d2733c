package org.duly.contact.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.ui.Model;

/** A fragment for a page that asked for one, and a whole page around it for whoever comes by the address. */
final class Fragments {

    private Fragments() {}

    static String show(String fragment, HttpServletRequest request, Model model) {
        if (request.getHeader("HX-Request") != null) {
            return fragment;
        }
        model.addAttribute("fragment", fragment);
        return "contact/page";
    }

    /** A fragment that stands for the panel as a whole, whatever part of it asked. */
    static String panel(String fragment, HttpServletResponse response) {
        response.setHeader("HX-Retarget", "#contact-panel");
        response.setHeader("HX-Reswap", "outerHTML");
        return fragment;
    }
}
