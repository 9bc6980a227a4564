package org.sidestep.insight;

/**
 * How likely a reader of some ability answers an item right: the two-parameter logistic model with
 * a fixed chance to guess (Birnbaum 1968, in Lord and Novick, Statistical Theories of Mental Test
 * Scores): c + (1 - c) / (1 + exp(-a(theta - b))).
 *
 * @param slope a, usually 0.5 to 2
 * @param difficulty b, on the scale of abilities
 * @param guess c, from 0 to 1
 */
record ResponseModel(double slope, double difficulty, double guess) {
    double probability(double ability) {
        return guess + (1 - guess) / (1 + Math.exp(-slope * (ability - difficulty)));
    }
}
