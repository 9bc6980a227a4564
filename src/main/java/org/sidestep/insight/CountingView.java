package org.sidestep.insight;

import org.sidestep.web.View;

/**
 * So many answers are being counted for the first time that nobody should wait for it.
 *
 * @param again the address that was asked for
 */
record CountingView(String title, Basis basis, String again) implements View {
    @Override
    public String template() {
        return "editor/counting";
    }
}
