-- AddForeignKey
ALTER TABLE "Person" ADD CONSTRAINT "Person_identityId_fkey" FOREIGN KEY ("identityId") REFERENCES "Person"("id") ON DELETE NO ACTION ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Organization" ADD CONSTRAINT "Organization_identityId_fkey" FOREIGN KEY ("identityId") REFERENCES "Organization"("id") ON DELETE NO ACTION ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Place" ADD CONSTRAINT "Place_identityId_fkey" FOREIGN KEY ("identityId") REFERENCES "Place"("id") ON DELETE NO ACTION ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Meeting" ADD CONSTRAINT "Meeting_identityId_fkey" FOREIGN KEY ("identityId") REFERENCES "Meeting"("id") ON DELETE NO ACTION ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Topic" ADD CONSTRAINT "Topic_identityId_fkey" FOREIGN KEY ("identityId") REFERENCES "Topic"("id") ON DELETE NO ACTION ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Document" ADD CONSTRAINT "Document_identityId_fkey" FOREIGN KEY ("identityId") REFERENCES "Document"("id") ON DELETE NO ACTION ON UPDATE CASCADE;
