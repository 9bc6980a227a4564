package org.sidestep.review;

import org.sidestep.web.View;

/**
 * Asks once more before everything is deleted.
 *
 * @param cards how many questions are remembered
 */
record ReviewForgetView(String title, int cards) implements View {
    @Override
    public String template() {
        return "review/forget";
    }
}
