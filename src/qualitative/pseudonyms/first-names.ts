/**
 * First names that are common in Flanders, over generations and over where families came from. Written for this
 * product; a name that misses here is still seen where it stands with a capital in the middle of a sentence.
 */
const written = `
Aaliyah Aaron Abdel Abdelkader Abdellah Abderrahim Abdul Abdullah Achraf Adam Adel Adelheid Adil Adriaan
Adriana Agnes Agnieszka Ahmed Ahmet Aicha Alain Albert Albertine Aleksander Aleksandra Alex Alexander
Alexandra Alexis Alfons Alfred Ali Alice Alicia Alina Aline Alois Amal Amber Amin Amina Amine Amira Amélie An
Ana Anass Andrea Andreas Andrei Andrzej André Andy Angela Angelina Angelique Ania Anil Anita Anja Anke Ann
Anna Annabel Anne Anneke Anneleen Annelies Annelore Annemie Annick Annie Anouk Anthony Antoine Antonia Antoon
Arda Ariana Arlette Arlind Armand Arnaud Arne Arno Arthur Artur Asma Astrid Augusta Aurélie Axel Aya Ayla
Aylin Ayoub Ayse Ayşe Aziz Aziza Aïcha Bahar Barbara Bart Bas Bastiaan Beata Benjamin Benny Bert Berte Bertha
Betty Bianca Bilal Birgit Björn Boris Brahim Bram Brecht Brent Brigitte Britt Bruno Burak Camille Can Carina
Carine Carla Carlo Carlos Carmen Caroline Catharina Cathy Cathérine Cecilia Cemile Chantal Charles Charlotte
Chiara Chloë Chris Christa Christel Christian Christiane Christina Christine Christof Christophe Cindy Clara
Claudia Claudine Clémence Colette Conny Cornelia Cyriel Cécile Céline Daan Dagmar Damian Damien Dana Daniel
Daniela Danielle Danny Daria Dario David Davy Debbie Deborah Delphine Demir Denis Denise Dennis Derya Desmond
Diana Diane Dieter Dilara Dimitri Dina Dirk Dominiek Dominique Dorien Dorota Dounia Dries Driss Ebru Eddy
Edgard Edith Eduard Edward Edwin Elena Eleni Elias Elif Eline Elisa Elisabeth Elise Elke Ella Ellen Elly
Elodie Els Elsa Elsie Elvira Emel Emiel Emiliano Emilie Emily Emin Emine Emir Emma Emmanuel Emre Engin Enzo
Eric Erica Erik Erika Erna Ernest Erwin Esma Esra Esther Etienne Eugène Eva Eveline Evelyne Evi Ewa Ewout
Fabian Fabienne Fadila Fatih Fatiha Fatima Fatma Fatou Fatoumata Felix Femke Ferdinand Fernand Fien Fientje
Filip Finn Firmin Fleur Flor Flora Florence Florian Floris Fons Fran France Francine Francis Francisca Frank
Frans François Françoise Fred Freddy Frederic Frederik Freek Frieda Friedel Gabriel Gabriela Gabriella Gaston
Gaëlle Geert Geertrui Gerard Gerda Germaine Gert Gertrude Ghislain Ghislaine Gilbert Gilberte Gilles Gino
Gitte Glenn Godelieve Goedele Grażyna Greet Greta Griet Guido Guillaume Gunther Gust Gustaaf Guy Gwen Gözde
Gülay Gülten Gülşen Hafida Hafsa Hakan Hakim Halima Hamid Hamza Hana Hanan Hanna Hannah Hanne Hannelore Hans
Harry Hasan Hasna Hassan Hatice Heidi Heleen Helena Helga Hendrik Henk Henri Henriette Herman Hicham Hilde
Hind Houda Hugo Huseyin Hussein Hülya Hüseyin Ibrahim Ibtissam Ida Ignace Ikram Ilhan Ilias Ilona Ilse Ilyas
Imane Imran Ine Ines Inge Ingrid Irena Irene Iris Irma Irène Isa Isaac Isabel Isabelle Ismail Ivan Ivo Iwona
Izabela Jaak Jacqueline Jacques Jade Jamal Jamila Jan Jana Janet Janine Janne Janusz Jari Jarne Jaroslaw
Jasmien Jasmine Jasper Jean Jeanine Jeanne Jeannine Jef Jeffrey Jelle Jennifer Jenny Jens Jeremy Jeroen Jerzy
Jesse Jessica Jessie Jihane Jo Joachim Joanna Joannes Johan Johanna Johnny Jolanda Jolanta Jolien Jonas
Jonathan Joost Jordy Joren Joris Jos Josef Josefien Josephine José Josée Jowita Jozef Jozefien Juan Judith
Jules Julia Julie Julien Juliette Jurgen Justine Jürgen Kaat Kadir Kamal Kamil Karel Karen Karim Karima Karin
Karina Karine Karl Karlien Karolien Kasper Katarzyna Kathleen Kathy Katja Katleen Kato Katrien Katrijn Kelly
Kemal Kenneth Kenny Kenza Kevin Khadidja Khadija Khalid Kim Kimberly Kirsten Klaartje Klaas Klara Koen
Koenraad Krista Kristel Kristien Kristin Kristof Krystyna Krzysztof Kurt Kyra Kübra Lana Lander Lara Lars
Latifa Laura Laure Lauren Laurence Laurens Laurent Lea Leen Leentje Leila Lena Lennert Leo Leon Leona Leontine
Leslie Levi Liam Lien Lies Liesbet Liesbeth Lieselot Lieve Lieven Lila Lilia Liliane Lina Linda Line Lisa
Lisbeth Lise Livia Loes Lore Lorenzo Lotte Lou Louis Louisa Louise Lowie Lubna Luc Luca Lucas Lucia Lucie
Lucien Lucienne Ludo Ludovic Luis Lukas Luna Lut Lutgard Lydia Lydie Lynn Léa Léon Maaike Maarten Machteld
Maciej Maddy Madeleine Magali Magda Magdalena Malgorzata Malika Manon Manu Manuel Marc Marcel Marcella Marcin
Marek Margareta Margaretha Margaux Margot Margriet Maria Mariam Mariama Mariana Marianne Marie Marie-Claire
Marie-Jeanne Marie-Louise Marie-Thérèse Marieke Mariette Marijke Marijn Marjolein Marina Mario Marion Maritza Mariusz
Mariëlle Marjan Mark Marleen Marlies Marloes Marta Martha Martin Martina Martine Maryam Mateusz Mathias
Mathieu Mathijs Mathilde Matthias Matthijs Maud Maurice Maurits Max Maxim Maxime Maya Małgorzata Mehdi Mehmet
Melanie Melike Melissa Merel Merve Meryem Mia Michael Michaël Michał Michel Michelle Michiel Michèle Mieke
Miet Miguel Mihai Mila Milan Milou Mimount Mina Miranda Mireille Mirjam Mirko Mohamed Mohammad Mohammed Moniek
Monika Monique Mounia Mounir Moussa Muhammed Murat Mustafa Mustapha Myriam Nabil Nabila Nadia Nadine Nadège
Naima Najat Najib Najma Nancy Naomi Nasser Natacha Natalia Natalie Natascha Nathalie Nathan Nawal Naïma Nele
Nermin Nick Nico Nicolas Nicole Niels Niki Nikita Nina Noah Noor Noortje Nora Norbert Nour Noura Noémie Nur
Nuray Nurcan Octavie Olga Olivia Olivier Omar Omer Orhan Oscar Osman Oumaima Oumar Paloma Pamela Pascal
Pascale Patricia Patrick Patrik Paul Paula Pauline Pawel Paweł Pedro Peggy Peter Petra Philip Philippe Pia
Pierre Piet Pieter Pieter-Jan Piotr Priscilla Quinten Quirine Rabia Rachel Rachid Rachida Radia Raf Rafael
Rafał Rahma Ramazan Ramona Raoul Raymond Raymonda Raïssa Rebecca Recep Regina Reinhilde Reinout Remi Renaat
Renata René Renée Riad Richard Rik Rika Rita Rob Robbe Robert Roberta Roberto Robin Robrecht Roel Roeland
Roger Rogier Roland Romain Roman Romy Ronald Ronny Rosa Rosalie Rosanne Rose Roxane Roza Ruben Rudi Rudy
Rukiye Ruth Régine Saar Sabah Sabina Sabine Sabrina Safae Said Saida Salah Saliha Salim Salima Salma Sam Sami
Samir Samira Samuel Samy Sander Sandra Sandy Sanne Sara Sarah Saïd Saïda Sebastiaan Sebastian Sebnem Seda
Selin Selma Semra Seppe Serap Serge Serkan Sevda Severine Sevgi Sevim Shana Shanaya Sharon Shauni Sibel Siebe
Siebren Sien Sigrid Siham Sihame Silke Silvia Simon Simone Simonne Siska Sjef Slawomir Sofia Sofiane Sofie
Songül Sonia Sonja Sophie Soraya Souad Soufiane Soumaya Stan Stanislas Stef Stefaan Stefan Stefanie Steffi
Stephanie Steve Steven Stijn Stéphanie Suleyman Suzanne Sven Svetlana Sylvain Sylvia Sylvie Süleyman Tamara
Tania Tanja Tarik Tatiana Tess Tessa Thea Theo Theofiel Theresia Thibault Thibaut Thijs Thomas Thérèse Tiffany
Tijl Till Tim Timo Timothy Tine Tineke Tinne Tobias Tom Tomasz Tony Toon Touria Tristan Trui Tuur Ugur Urbain
Valentijn Valentina Valerie Valérie Vanessa Veerle Vera Veronique Vic Victor Victoria Viktor Viktoria Vincent
Virginie Vivian Viviane Vladimir Véronique Walter Wanda Ward Warre Wendy Werner Wesley Wiesław Wilfried Willem
Willy Wim Winnie Wout Wouter Xander Xavier Yana Yannick Yara Yasin Yasmin Yasmina Yasmine Yassin Yassine
Yolande Youssef Youssra Yusuf Yvan Yves Yvette Yvonne Zahra Zakaria Zeynep Zineb Zita Zofia Zohra Zoë Zuzanna
Émilie Ömer Özlem Ümit
`

const names: ReadonlySet<string> = new Set(written.trim().split(/\s+/))

export function isCommonFirstName(word: string): boolean {
  return names.has(word)
}
