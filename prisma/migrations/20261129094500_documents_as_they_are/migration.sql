-- Documents are compressed already, most of them: trying it again takes longer than writing 20 MB.
ALTER TABLE "source_document_file" ALTER COLUMN "bytes" SET STORAGE EXTERNAL;
ALTER TABLE "document_import_file" ALTER COLUMN "bytes" SET STORAGE EXTERNAL;
