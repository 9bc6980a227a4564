#!/usr/bin/env bash
# Builds the same generated articles of 1,000 words with Sidestep and with Hugo on this machine, and prints how they compare.
# Wants the built jar (mvn -q -DskipTests package), hugo and GNU time. ARTICLES="100 1000 10000", ROUNDS=3 and SIDESTEP=target/sidestep can be set.
# TMPDIR=/dev/shm keeps the disk out of it. Nothing is deleted between rounds: ext4 takes up to a second to make 1,000 files where as many were deleted
# minutes before.
# Neither writes compressed files; both resolve links between articles and write each article's Markdown beside it.
# Only Sidestep checks what is linked, and formats citations: Hugo shows `[@key]` as it stands.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/../../.."

rounds=${ROUNDS:-3}
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

generate() {
  mvn -q -B -Pbench test-compile exec:exec -Dbench.main=org.sidestep.GeneratedContent -Dbench="$work/$1 $1"
  write_layouts "$work/$1/hugo"
}

# As Sidestep's are: head, masthead, contents, text, pager, foot; a list of all articles, a feed and a sitemap.
write_layouts() {
  mkdir -p "$1/layouts/_default/_markup"
  cat > "$1/config.toml" <<'TOML'
baseURL = "https://www.example.org/"
title = "Many"
disableKinds = ["taxonomy", "term"]
[params]
tagline = "Many articles"
[markup.tableOfContents]
startLevel = 2
endLevel = 2
[mediaTypes."text/markdown"]
suffixes = ["md"]
[outputFormats.Markdown]
mediaType = "text/markdown"
isPlainText = true
baseName = "index"
[outputs]
page = ["HTML", "Markdown"]
TOML
  echo '{{ .RawContent | safeHTML }}' > "$1/layouts/_default/single.md"
  cat > "$1/layouts/_default/_markup/render-link.html" <<'HTML'
{{- $to := urls.Parse .Destination -}}
{{- $href := .Destination -}}
{{- with .Page.GetPage $to.Path }}{{ $href = print .RelPermalink (cond (eq $to.Fragment "") "" (print "#" $to.Fragment)) }}{{ end -}}
<a href="{{ $href | safeURL }}">{{ .Text | safeHTML }}</a>
HTML
  cat > "$1/layouts/_default/baseof.html" <<'HTML'
<!DOCTYPE html>
<html lang="en">
<head>
  <meta charset="utf-8">
  <meta name="viewport" content="width=device-width, initial-scale=1">
  <title>{{ .Title }} – {{ site.Title }}</title>
  {{ with .Params.summary }}<meta name="description" content="{{ . }}">{{ end }}
  <link rel="canonical" href="{{ .Permalink }}">
  <meta property="og:site_name" content="{{ site.Title }}">
  <meta property="og:title" content="{{ .Title }}">
  <meta property="og:url" content="{{ .Permalink }}">
  <meta property="article:published_time" content="{{ .Date.Format "2006-01-02" }}">
  <script type="application/ld+json">{{ dict "@context" "https://schema.org" "@type" "MedicalWebPage" "name" .Title "url" .Permalink | jsonify | safeJS }}</script>
  <link rel="stylesheet" href="/assets/css/site.css">
  <script type="module" src="/assets/js/every-page.js"></script>
</head>
<body>
  <a class="skip" href="#main">Skip to the text</a>
  <header class="masthead">
    <a class="masthead__name" href="/"{{ if .IsHome }} aria-current="page"{{ end }}>{{ site.Title }} <span>{{ site.Params.tagline }}</span></a>
    <form role="search" action="/search"><label for="find">Search</label><input id="find" type="search" name="q"><button>Search</button></form>
    <nav aria-label="Main"><ul>
      <li><a href="/articles/"{{ if eq .Section "articles" }} aria-current="true"{{ end }}>Articles</a></li>
      <li><a href="/exercises/">Exercises</a></li>
      <li><a href="/quizzes/">Quizzes</a></li>
      <li><a href="/glossary">Glossary</a></li>
    </ul></nav>
  </header>
  <main id="main">{{ block "main" . }}{{ end }}</main>
  <footer class="foot"><p>No medical advice.</p><nav aria-label="More"><ul><li><a href="/references">References</a></li></ul></nav></footer>
</body>
</html>
HTML
  cat > "$1/layouts/_default/single.html" <<'HTML'
{{ define "main" }}<article class="article">
  <header><h1>{{ .Title }}</h1><p class="lede">{{ .Params.summary }}</p>
  <ul class="facts"><li>{{ .ReadingTime }} minutes</li><li>Published <time datetime="{{ .Date.Format "2006-01-02" }}">{{ .Date.Format "2 January 2006" }}</time></li></ul></header>
  <nav aria-label="Contents"><details><summary>Contents</summary>{{ .TableOfContents }}</details></nav>
  <div class="prose">{{ .Content }}</div>
  <nav class="pager" aria-label="Articles">
    {{ with .PrevInSection }}<a rel="next" href="{{ .RelPermalink }}">{{ .Title }}</a>{{ end }}
    {{ with .NextInSection }}<a rel="prev" href="{{ .RelPermalink }}">{{ .Title }}</a>{{ end }}
  </nav>
</article>{{ end }}
HTML
  cat > "$1/layouts/_default/list.html" <<'HTML'
{{ define "main" }}<h1>{{ .Title }}</h1>
<ul class="cards">{{ range .RegularPagesRecursive }}<li><article class="card"><h2><a href="{{ .RelPermalink }}">{{ .Title }}</a></h2><p>{{ .Params.summary }}</p><p>{{ .ReadingTime }} minutes</p></article></li>{{ end }}</ul>{{ end }}
HTML
}

# timed NAME ARTICLES COMMAND…: notes seconds and kilobytes
timed() {
  local name=$1 articles=$2
  shift 2
  command time -f "$name $articles %e %M" -a -o "$work/results" "$@" > "$work/log" 2>&1 || { cat "$work/log"; exit 1; }
}

# both ARTICLES ROUND
both() {
  timed ours "$1" "${SIDESTEP:-target/sidestep}" export "$work/$1/ours-$2" --base-url https://www.example.org --compression none --content "$work/$1/content"
  timed theirs "$1" hugo --quiet --source "$work/$1/hugo" --destination "$work/$1/theirs-$2"
}

table() {
  awk '
    { key = $1 " " $2; n[key]++; seconds[key, n[key]] = $3; if ($4 > kb[key]) kb[key] = $4; if ($1 == "ours" && !seen[$2]++) order[++sizes] = $2 }
    function median(key,   i, j, k, v) {
      for (i = 1; i <= n[key]; i++) v[i] = seconds[key, i]
      for (i = 1; i <= n[key]; i++) for (j = i + 1; j <= n[key]; j++) if (v[j] < v[i]) { k = v[i]; v[i] = v[j]; v[j] = k }
      return v[int((n[key] + 1) / 2)]
    }
    END {
      print "| articles | Sidestep, s | Hugo, s | ratio | Sidestep, MB at most | Hugo, MB at most |"
      print "| --- | --- | --- | --- | --- | --- |"
      for (i = 1; i <= sizes; i++) {
        a = "ours " order[i]; b = "theirs " order[i]
        printf "| %s | %.1f | %.1f | %.2f | %d | %d |\n", order[i], median(a), median(b), median(a) / median(b), kb[a] / 1024, kb[b] / 1024
      }
    }' "$work/results"
}

hugo version
for articles in ${ARTICLES:-100 1000 10000}; do
  generate "$articles"
  for round in $(seq "$rounds"); do both "$articles" "$round"; done
  rm -rf "${work:?}/$articles"
done
table
