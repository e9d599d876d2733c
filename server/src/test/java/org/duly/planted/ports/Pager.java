package org.duly.planted.ports;

/** A way out that asks for no permission, so that the tests can see it caught. */
public interface Pager {

    void page(String number);
}
