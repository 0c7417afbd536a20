-- The name of a text search configuration as PostgreSQL takes it in what has to stay the same for ever: each is named here.
CREATE FUNCTION "searchConfig"(name text) RETURNS regconfig LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT CASE name
    WHEN 'arabic' THEN 'arabic'::regconfig
    WHEN 'armenian' THEN 'armenian'::regconfig
    WHEN 'basque' THEN 'basque'::regconfig
    WHEN 'catalan' THEN 'catalan'::regconfig
    WHEN 'danish' THEN 'danish'::regconfig
    WHEN 'dutch' THEN 'dutch'::regconfig
    WHEN 'english' THEN 'english'::regconfig
    WHEN 'finnish' THEN 'finnish'::regconfig
    WHEN 'french' THEN 'french'::regconfig
    WHEN 'german' THEN 'german'::regconfig
    WHEN 'greek' THEN 'greek'::regconfig
    WHEN 'hindi' THEN 'hindi'::regconfig
    WHEN 'hungarian' THEN 'hungarian'::regconfig
    WHEN 'indonesian' THEN 'indonesian'::regconfig
    WHEN 'irish' THEN 'irish'::regconfig
    WHEN 'italian' THEN 'italian'::regconfig
    WHEN 'lithuanian' THEN 'lithuanian'::regconfig
    WHEN 'nepali' THEN 'nepali'::regconfig
    WHEN 'norwegian' THEN 'norwegian'::regconfig
    WHEN 'portuguese' THEN 'portuguese'::regconfig
    WHEN 'romanian' THEN 'romanian'::regconfig
    WHEN 'russian' THEN 'russian'::regconfig
    WHEN 'serbian' THEN 'serbian'::regconfig
    WHEN 'spanish' THEN 'spanish'::regconfig
    WHEN 'swedish' THEN 'swedish'::regconfig
    WHEN 'tamil' THEN 'tamil'::regconfig
    WHEN 'turkish' THEN 'turkish'::regconfig
    WHEN 'yiddish' THEN 'yiddish'::regconfig
    ELSE 'simple'::regconfig
  END
$$;

-- CreateTable
CREATE TABLE "StatementWords" (
    "statementId" UUID NOT NULL,
    "ordinal" INTEGER NOT NULL,
    "config" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "attributions" TEXT NOT NULL DEFAULT '',
    "words" tsvector NOT NULL GENERATED ALWAYS AS (
        setweight(to_tsvector("searchConfig"("config"), "text"), (CASE "ordinal" WHEN 0 THEN 'A' ELSE 'B' END)::"char")
        || setweight(to_tsvector("searchConfig"("config"), "attributions"), 'C')) STORED,

    CONSTRAINT "StatementWords_pkey" PRIMARY KEY ("statementId","ordinal")
);

-- CreateIndex
CREATE INDEX "StatementWords_words_idx" ON "StatementWords" USING GIN ("words")
-- The embedded database has nobody who would tidy up after inserts that were put off.
WITH (fastupdate = off);

-- CreateIndex
CREATE INDEX "StatementWords_config_idx" ON "StatementWords"("config");

-- AddForeignKey
ALTER TABLE "StatementWords" ADD CONSTRAINT "StatementWords_statementId_fkey" FOREIGN KEY ("statementId") REFERENCES "Statement"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- Names are searched apart from the many slugs of statements.
CREATE INDEX "RefKey_name_idx" ON "RefKey" USING GIN ("key" gin_trgm_ops) WITH (fastupdate = off) WHERE (kind <> 'STATEMENT');

-- Some of the names of some kinds with something like a text in them. A letter missing in a short word is forgiven, which the standing
-- threshold of 0.6 would not.
CREATE FUNCTION "refKeysLike"(key text, kinds "RecordKind"[], most int) RETURNS SETOF "RefKey" LANGUAGE sql STABLE
SET pg_trgm.word_similarity_threshold = 0.5 AS $$
  SELECT * FROM "RefKey" k WHERE k.kind <> 'STATEMENT' AND k.kind = ANY($2) AND $1 <% k.key LIMIT $3
$$;
