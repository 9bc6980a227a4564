# Works the statistics out independently of the program: base R, and psych for reliability.
# Run here with `Rscript statistics.R` (Debian: r-base-core r-cran-psych); it writes the two files that
# StatisticsAgainstRTest reads: readers.csv (made up, seeded) and expected.csv.
suppressMessages(library(psych))
options(digits = 17)
set.seed(27)

# 2PL readers; the first question is a choice of four with the key b, the tenth has partial scores.
n <- 150
theta <- rnorm(n)
b <- c(-0.2, -1, -0.5, 0, 0.3, 0.6, 1, -0.8, 0.2, 0)
right <- sapply(b, function(d) as.numeric(runif(n) < 0.2 + 0.8 / (1 + exp(-1.3 * (theta - d)))))
right[, 10] <- right[, 10] * ifelse(runif(n) < 0.3, 0.5, 1)
chosen <- ifelse(right[, 1] == 1, "b", sample(c("a", "c", "d"), n, replace = TRUE, prob = c(5, 3, 1)))
chosen[right[, 1] == 0 & runif(n) < 0.15] <- "?"
confidence <- sample(c("certain", "fairly", "unsure", "unsaid"), n, replace = TRUE)
readers <- data.frame(chosen, confidence, right)
names(readers) <- c("chosen", "confidence", paste0("q", 1:10))
write.csv(readers, "readers.csv", row.names = FALSE, quote = FALSE)

out <- data.frame(name = character(), value = character())
say <- function(name, value) out[nrow(out) + 1, ] <<- c(name, sprintf("%.15g", value))
wilson <- function(x, n) prop.test(x, n, correct = FALSE)$conf.int
limits <- function(name, ci) { say(paste0(name, ".low"), ci[1]); say(paste0(name, ".high"), ci[2]) }
correlation <- function(name, x, y) {
  test <- cor.test(x, y)
  say(paste0(name, ".r"), test$estimate)
  limits(name, test$conf.int)
}

score <- right[, 1]
rest <- rowMeans(right[, -1])
say("difficulty", mean(score)); limits("difficulty", wilson(sum(score), n))
correlation("discrimination", score, rest)
say("skipped", sum(chosen == "?"))
for (o in c("a", "b", "c", "d")) {
  picked <- as.numeric(chosen == o)
  say(paste0(o, ".count"), sum(picked)); limits(paste0(o, ".share"), wilson(sum(picked), n))
  correlation(o, picked, rest)
  say(paste0(o, ".rest"), mean(rest[chosen == o]))
  say(paste0(o, ".certain"), sum(picked * (confidence == "certain")))
}
for (c in c("certain", "fairly", "unsure", "unsaid")) {
  say(paste0(c, ".count"), sum(confidence == c)); say(paste0(c, ".score"), mean(score[confidence == c]))
}

# The top (or lowest) share of readers; readers of equal rest score share what is left of it.
extreme <- function(x, key, share) {
  weight <- sapply(key, function(k) min(1, max(0, (share * length(key) - sum(key > k)) / sum(key == k))))
  sum(weight * x) / sum(weight)
}
say("third.low", extreme(score, -rest, 1 / 3)); say("third.top", extreme(score, rest, 1 / 3))
say("third.top.a", extreme(chosen == "a", rest, 1 / 3))
say("d27", extreme(score, rest, 0.27) - extreme(score, -rest, 0.27))

whole <- suppressWarnings(psych::alpha(as.data.frame(right), warnings = FALSE))
say("alpha", whole$total$raw_alpha)
say("sem", sd(rowSums(right)) * sqrt(1 - whole$total$raw_alpha))
for (i in 1:10) say(paste0("drop.", i), whole$item.stats$r.drop[i])

# Difference of two proportions, Newcombe's method 10 on top of R's Wilson limits
newcombe <- function(name, x1, n1, x2, n2) {
  w1 <- wilson(x1, n1); w2 <- wilson(x2, n2); p1 <- x1 / n1; p2 <- x2 / n2
  say(paste0(name, ".value"), p2 - p1)
  limits(name, c(p2 - p1 - sqrt((p2 - w2[1])^2 + (w1[2] - p1)^2), p2 - p1 + sqrt((w2[2] - p2)^2 + (p1 - w1[1])^2)))
}
newcombe("difference.plain", 48, 80, 56, 70)
newcombe("difference.none", 0, 25, 0, 40)
newcombe("difference.all", 3, 30, 40, 40)

# Paired proportions: how opinions changed (Agresti 1990, Categorical Data Analysis, section 10.1: 794, 86, 150, 570),
# after one more reader in each cell of those who changed (Bonett & Price 2012); McNemar's test says the same.
bonett <- function(name, both, worse, better, neither) {
  n <- both + worse + better + neither
  p12 <- (better + 1) / (n + 2); p21 <- (worse + 1) / (n + 2)
  say(paste0(name, ".value"), (better - worse) / n)
  limits(name, p12 - p21 + c(-1, 1) * qnorm(0.975) * sqrt((p12 + p21 - (p12 - p21)^2) / (n + 2)))
}
bonett("paired.agresti", 794, 86, 150, 570)
bonett("paired.few", 10, 2, 9, 4)
stopifnot(mcnemar.test(matrix(c(794, 86, 150, 570), 2))$p.value < 0.001)

# Partial scores: the variance of the differences of all readers and of two more, one better and one worse
some <- right[, 1]; more <- right[, 10]
d <- c(more - some, 1, -1)
say("paired.partial.value", mean(more - some))
limits("paired.partial", mean(d) + c(-1, 1) * qnorm(0.975) * sqrt(mean((d - mean(d))^2) / length(d)))
write.csv(out, "expected.csv", row.names = FALSE, quote = FALSE)
