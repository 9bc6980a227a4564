// Writes vectors.csv: random review histories, as ts-fsrs 5.4.2 (FSRS-6, default weights) follows them.
//   npm install ts-fsrs@5.4.2 && node vectors.mjs > vectors.csv
import { fsrs } from "ts-fsrs";

const HISTORIES = 200;
const GAPS = [0, 1, 1, 2, 3, 5, 8, 15, 30, 60, 120, 400, 1500];

// mulberry32: the same histories each time
let seed = 20261125;
function random() {
    seed = (seed + 0x6d2b79f5) | 0;
    let t = Math.imul(seed ^ (seed >>> 15), 1 | seed);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
}

const at90 = fsrs({ request_retention: 0.9, enable_fuzz: false });
const at80 = fsrs({ request_retention: 0.8, enable_fuzz: false });

console.log("history,days,rating,retrievability,stability,difficulty,interval90,interval80");
for (let history = 1; history <= HISTORIES; history++) {
    const length = 1 + Math.floor(random() * 14);
    const forgetful = random() < 0.3;
    let memory = null;
    for (let i = 0; i < length; i++) {
        // Half of the time when it is due, otherwise at any time.
        const due = memory !== null && random() < 0.5;
        const days = memory === null ? 0 : due ? at90.next_interval(memory.stability, 0) : GAPS[Math.floor(random() * GAPS.length)];
        const rating = forgetful && random() < 0.5 ? 1 : 1 + Math.floor(random() * 4);
        const recalled = memory === null ? 0 : at90.forgetting_curve(days, memory.stability);
        memory = at90.next_state(memory, days, rating);
        const { stability, difficulty } = memory;
        console.log([history, days, rating, recalled, stability, difficulty, at90.next_interval(stability, 0), at80.next_interval(stability, 0)].join(","));
    }
}
