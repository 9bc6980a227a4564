package org.sidestep.journeys;

import java.util.List;

/** How someone acts on a page. What they act on is named by a CSS selector. */
interface Hand {
    /** Whether scripts run in this browser. */
    boolean hasScripts();

    /** Opens what leads to another page, and waits for that. */
    void follows(String selector);

    /** Uses a button, or a link to a place on the same page. */
    void presses(String selector);

    /** Chooses a radio button or ticks a box. */
    void chooses(String selector);

    /** Writes into an empty field. */
    void enters(String selector, String words);

    /** Chooses what a list offers, by its words. */
    void picks(String selector, String words);

    /** Puts the steps of an ordering question in this order. */
    void orders(List<String> steps);

    /** Comes upon something without using it, such as a file to be saved. */
    void finds(String selector);
}
